import { isUtf8 } from "node:buffer";

/** One member of an object, as places in its bytes. */
export interface Member {
  /** Of the key, without its quotes. */
  readonly keyStart: number;
  readonly keyEnd: number;
  /** Behind the value. */
  readonly end: number;
}

const DEEPEST = 32;

/**
 * The members of a JSON object, found in its bytes without making values or text of them. Null unless the bytes are
 * exactly one JSON object, well-formed to its depths, in valid UTF-8 and at most 32 deep.
 */
export function membersOf(bytes: Uint8Array): readonly Member[] | null {
  return isUtf8(bytes) ? new Scanner(bytes).wholeObject() : null;
}

/** RFC 8259, by its grammar. Each `#skip…` answers false when what should stand there doesn't. */
class Scanner {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  wholeObject(): readonly Member[] | null {
    const members: Member[] = [];
    this.#skipSpace();
    if (!this.#skipObject(1, members)) return null;
    this.#skipSpace();
    return this.#at === this.#bytes.length ? members : null;
  }

  #skipSpace(): void {
    while (isSpace(this.#bytes[this.#at])) this.#at += 1;
  }

  #skip(byte: number): boolean {
    if (this.#bytes[this.#at] !== byte) return false;
    this.#at += 1;
    return true;
  }

  #skipValue(depth: number): boolean {
    if (depth > DEEPEST) return false;
    const first = this.#bytes[this.#at];
    if (first === QUOTE) return this.#skipString();
    if (first === OPEN_OBJECT) return this.#skipObject(depth);
    if (first === OPEN_LIST) return this.#skipList(depth);
    const word = WORDS.get(first ?? 0);
    return word === undefined ? this.#skipNumber() : this.#skipWord(word);
  }

  /** Notes the members of the outermost object, and no other's. */
  #skipObject(depth: number, members?: Member[]): boolean {
    if (!this.#skip(OPEN_OBJECT)) return false;
    this.#skipSpace();
    if (this.#skip(CLOSE_OBJECT)) return true;
    while (true) {
      this.#skipSpace();
      const keyStart = this.#at + 1;
      if (!this.#skipString()) return false;
      const keyEnd = this.#at - 1;
      this.#skipSpace();
      if (!this.#skip(COLON)) return false;
      this.#skipSpace();
      if (!this.#skipValue(depth + 1)) return false;
      members?.push({ keyStart, keyEnd, end: this.#at });
      this.#skipSpace();
      if (this.#skip(CLOSE_OBJECT)) return true;
      if (!this.#skip(COMMA)) return false;
    }
  }

  #skipList(depth: number): boolean {
    this.#at += 1;
    this.#skipSpace();
    if (this.#skip(CLOSE_LIST)) return true;
    while (true) {
      this.#skipSpace();
      if (!this.#skipValue(depth + 1)) return false;
      this.#skipSpace();
      if (this.#skip(CLOSE_LIST)) return true;
      if (!this.#skip(COMMA)) return false;
    }
  }

  #skipString(): boolean {
    if (!this.#skip(QUOTE)) return false;
    while (true) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined || byte < 0x20) return false;
      this.#at += 1;
      if (byte === QUOTE) return true;
      if (byte === BACKSLASH && !this.#skipEscape()) return false;
    }
  }

  #skipEscape(): boolean {
    const byte = this.#bytes[this.#at] ?? 0;
    this.#at += 1;
    if (byte !== LOWER_U) return ESCAPES.has(byte);
    for (let digit = 0; digit < 4; digit++) {
      if (!HEX.has(this.#bytes[this.#at] ?? 0)) return false;
      this.#at += 1;
    }
    return true;
  }

  #skipWord(word: Uint8Array): boolean {
    for (let index = 0; index < word.length; index++) {
      if (this.#bytes[this.#at + index] !== word[index]) return false;
    }
    this.#at += word.length;
    return true;
  }

  #skipNumber(): boolean {
    this.#skip(MINUS);
    if (!this.#skip(ZERO) && !this.#skipDigits()) return false;
    if (this.#skip(POINT) && !this.#skipDigits()) return false;
    const exponent = this.#bytes[this.#at];
    if (exponent !== LOWER_E && exponent !== UPPER_E) return true;
    this.#at += 1;
    if (!this.#skip(PLUS)) this.#skip(MINUS);
    return this.#skipDigits();
  }

  #skipDigits(): boolean {
    const start = this.#at;
    while (isDigit(this.#bytes[this.#at])) this.#at += 1;
    return this.#at > start;
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}

function codes(text: string): ReadonlySet<number> {
  return new Set([...text].map((letter) => letter.charCodeAt(0)));
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

const ESCAPES = codes('"\\/bfnrt');
const HEX = codes("0123456789abcdefABCDEF");
/** By their first letter. */
const WORDS = new Map(["true", "false", "null"].map((word) => [word.charCodeAt(0), Buffer.from(word)]));
const QUOTE = 0x22;
const PLUS = 0x2b;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const UPPER_E = 0x45;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const LOWER_E = 0x65;
const LOWER_U = 0x75;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
