import * as Y from "yjs";

/** Each token is one character that no other insertion can split: these are honest people's, and those a villain's. */
const FIRST_TOKEN = 0xe000;
const FIRST_VILE = 0xf000;
const LAST_TOKEN = 0xf8ff;

/** What was typed, by whom, and what became of it, as the people themselves know it. */
export class Ledger {
  /** Who typed each token. */
  readonly typed = new Map<string, string>();
  /** Tokens somebody took away on purpose, maybe to put them back: they may be gone, doubled or another's by now. */
  readonly deleted = new Set<string>();
  /** Tokens that are, or were, in the log. */
  readonly committed = new Set<string>();
  readonly acknowledged = new Set<string>();
  #honest = 0;
  #vile = 0;

  /** A token nobody typed before. */
  newToken(stafferId: string): string {
    const code = FIRST_TOKEN + this.#honest++;
    if (code >= FIRST_VILE) throw new Error("more tokens than there are");
    const token = String.fromCharCode(code);
    this.typed.set(token, stafferId);
    return token;
  }

  /** A token that must never be seen by anyone else. */
  newVileToken(): string {
    return String.fromCharCode(Math.min(FIRST_VILE + this.#vile++, LAST_TOKEN));
  }

  /** Notes what the person at this document takes away. */
  watch(doc: Y.Doc): void {
    doc.on("afterTransaction", (transaction: Y.Transaction) => {
      if (!transaction.local) return;
      Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
        for (const token of tokensOfStruct(struct)) this.deleted.add(token);
      });
    });
  }
}

export function tokensOf(text: string): string[] {
  return [...text].filter((letter) => isBetween(letter, FIRST_TOKEN, FIRST_VILE));
}

export function vileTokensOf(text: string): string[] {
  return [...text].filter((letter) => isBetween(letter, FIRST_VILE, LAST_TOKEN + 1));
}

function isBetween(letter: string, first: number, end: number): boolean {
  const code = letter.charCodeAt(0);
  return code >= first && code < end;
}

/** The text a struct holds, deleted or not. */
export function textOfStruct(struct: Y.AbstractStruct): string {
  return struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : "";
}

function tokensOfStruct(struct: Y.AbstractStruct): string[] {
  return tokensOf(textOfStruct(struct));
}

export function tokensIn(update: Uint8Array): string[] {
  return Y.decodeUpdate(update).structs.flatMap(tokensOfStruct);
}

export function vileTokensIn(update: Uint8Array): string[] {
  return Y.decodeUpdate(update).structs.flatMap((struct) => vileTokensOf(textOfStruct(struct)));
}
