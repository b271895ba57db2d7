import { altOf, BLOCK_KINDS, BODY, captionOf, DEK, HED } from "./format.ts";

/** Longest values that may stand in a story's document, in UTF-16 units unless said otherwise. */
export const COPY_LIMITS = {
  link: 2_048,
  attributeName: 100,
  id: 100,
  creditName: 200,
  contact: 320,
  dateline: 200,
  seoHed: 500,
  socialText: 2_000,
  caption: 5_000,
  altText: 2_000,
  pictureCredit: 500,
  /** Of an attribute or embed this version doesn't know: text in it, values in it, objects within objects. */
  inertText: 4_000,
  inertValues: 32,
  inertDepth: 3,
} as const;

/** Why a value may not stand in the document, for the log and the sender; null when it may. */
export type Objection = string | null;

/** Invisible characters, white space and quotes: what hides the true address from a person or ends an attribute. */
const TRICKS_IN_LINKS = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}"<>\\`]/u;
const WEB_ADDRESS = /^https?:\/\/[^/?#]/i;
const MAIL_ADDRESS = /^mailto:[^@,;:?/]+@[^@,;:?/]+\.[^@,;:?/]+(\?[^?]*)?$/i;
const TELEPHONE = /^tel:\+?[0-9().-]*[0-9][0-9().-]*(;ext=[0-9]{1,8})?$/i;

/**
 * Whether a link may be kept and shown: http, https, mailto or tel, written without white space, control or invisible
 * characters, and without a user name before the host (`https://bank.example@evil.example`).
 */
export function isSafeLink(value: unknown): value is string {
  if (typeof value !== "string" || value.length > COPY_LIMITS.link || TRICKS_IN_LINKS.test(value))
    return false;
  if (MAIL_ADDRESS.test(value) || TELEPHONE.test(value)) return true;
  if (!WEB_ADDRESS.test(value) || !URL.canParse(value)) return false;
  const { hostname, username, password } = new URL(value);
  return hostname !== "" && username === "" && password === "";
}

const TEXT_ATTRIBUTES: Readonly<Record<string, (value: unknown) => boolean>> = {
  strong: (value) => value === true,
  em: (value) => value === true,
  link: isSafeLink,
};
const KINDS: ReadonlySet<unknown> = new Set(BLOCK_KINDS);

/** An attribute of words (Y2). Null as the value takes an attribute away and is always allowed. */
export function validTextAttribute(name: string, value: unknown): Objection {
  const suggested = validSuggestionAttribute(name, value);
  if (suggested !== undefined) return suggested;
  const known = Object.hasOwn(TEXT_ATTRIBUTES, name) ? TEXT_ATTRIBUTES[name] : undefined;
  if (value === null && known) return null;
  if (known) return known(value) ? null : `the attribute ${name} can't have this value`;
  return inertAttribute(name, value);
}

/** An attribute of a break (Y2). Null as the value takes an attribute away and is always allowed. */
export function validBreakAttribute(name: string, value: unknown): Objection {
  const suggested = validSuggestionAttribute(name, value);
  if (suggested !== undefined) return suggested;
  if (name !== "kind") return inertAttribute(name, value);
  return value === null || KINDS.has(value) ? null : "there is no such kind of block";
}

/**
 * An attribute of a character that may be words or a break: Yjs formats ranges, and a range may span both. The names
 * are disjoint, so each name still has one type.
 */
export function validAttribute(name: string, value: unknown): Objection {
  return name === "kind" ? validBreakAttribute(name, value) : validTextAttribute(name, value);
}

/** The first objection to any of these attributes. */
export function validAttributes(attributes: Readonly<Record<string, unknown>>): Objection {
  for (const name of Object.keys(attributes)) {
    const objection = validAttribute(name, attributes[name]);
    if (objection !== null) return objection;
  }
  return null;
}

const SUGGESTION = /^(insert|delete|format|apart)\/(.*)$/s;

/** An attribute of a suggestion (copy/suggestions.ts); undefined when the name is no suggestion's. */
function validSuggestionAttribute(name: string, value: unknown): Objection | undefined {
  const [, sort, id] = SUGGESTION.exec(name) ?? [];
  if (sort === undefined) return undefined;
  if (name.length > COPY_LIMITS.attributeName) return "a name is too long";
  const objection = validId(id, "the suggestion's id");
  if (objection !== null || value === null) return objection;
  if (sort === "apart")
    return value === true || (typeof value === "string" && /^\d{1,10}$/.test(value))
      ? null
      : "what stands apart from a suggestion says whose page did it, by its number";
  return validSuggestion(value, sort === "format");
}

function validSuggestion(value: unknown, isFormat: boolean): Objection {
  if (!isPlainObject(value)) return "a suggestion is not a plain object";
  return (
    validId(value.by, "who suggests it") ??
    (isInstant(value.at) ? null : "when it was suggested is not an instant") ??
    (isFormat ? validSuggestedFormat(value.set) : null) ??
    onlyKeys(value, isFormat ? ["by", "at", "set"] : ["by", "at"], "a suggestion")
  );
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

function isInstant(value: unknown): boolean {
  return typeof value === "string" && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
}

/** What a suggestion would set: marks and kinds of ours only, null to take one away. */
function validSuggestedFormat(set: unknown): Objection {
  if (!isPlainObject(set)) return "a suggested format sets nothing";
  const names = Object.keys(set);
  if (names.length === 0) return "a suggested format sets nothing";
  for (const name of names) {
    if (name !== "kind" && !Object.hasOwn(TEXT_ATTRIBUTES, name))
      return "a suggested format sets something unknown here";
    const objection = validAttribute(name, set[name]);
    if (objection !== null) return objection;
  }
  return null;
}

function inertAttribute(name: string, value: unknown): Objection {
  return validName(name) ?? validInert(value, "an attribute");
}

const NAME = /^[A-Za-z][A-Za-z0-9_:./-]*$/;
/** Names that reach into an object's prototype when someone assigns by them. */
const DANGEROUS_NAMES: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

function validName(name: string): Objection {
  if (name.length > COPY_LIMITS.attributeName) return "a name is too long";
  if (DANGEROUS_NAMES.has(name) || !NAME.test(name))
    return "a name has characters or a meaning it may not have";
  return null;
}

/** What this version doesn't know is kept and shown inert as long as it is small plain JSON without lists. */
function validInert(value: unknown, what: string): Objection {
  const room = { text: COPY_LIMITS.inertText, values: COPY_LIMITS.inertValues };
  return fitsInert(value, room, COPY_LIMITS.inertDepth)
    ? null
    : `${what} unknown here is not small plain JSON`;
}

function fitsInert(value: unknown, room: { text: number; values: number }, depth: number): boolean {
  room.values -= 1;
  if (room.values < 0) return false;
  if (value === null || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "string") {
    room.text -= value.length;
    return room.text >= 0;
  }
  if (depth === 0 || !isPlainObject(value)) return false;
  for (const name of Object.keys(value)) {
    room.text -= name.length;
    if (room.text < 0 || DANGEROUS_NAMES.has(name)) return false;
    if (!fitsInert(value[name], room, depth - 1)) return false;
  }
  return true;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Text without line breaks or control characters. Lone surrogates can't be stored as UTF-8, so they are refused too. */
function validLine(value: unknown, most: number, what: string): Objection {
  if (typeof value !== "string") return `${what} is not text`;
  if (value.length > most) return `${what} is longer than ${most} characters`;
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(value))
    return `${what} has a line break or a control character in it`;
  return null;
}

const ID = /^[A-Za-z0-9_-]+$/;

function validId(value: unknown, what: string): Objection {
  const valid = typeof value === "string" && value.length <= COPY_LIMITS.id && ID.test(value);
  return valid ? null : `${what} is not an ID`;
}

const TEXTS: ReadonlySet<string> = new Set([BODY, HED, DEK]);

/** Whether a part of the document is one of a copy's texts: body, hed, dek, a picture's caption or alt text. */
export function isTextOfCopy(name: string): boolean {
  if (TEXTS.has(name)) return true;
  const id = /^(?:caption|alt)\/(.*)$/s.exec(name)?.[1] ?? "";
  return validId(id, "the picture's id") === null && (name === captionOf(id) || name === altOf(id));
}

/** An object on a line of its own (Y2). Types this version doesn't know pass when they are small plain JSON. */
export function validEmbed(value: unknown): Objection {
  if (!isPlainObject(value)) return "an embed is not a plain object";
  if (typeof value.type !== "string") return "an embed has no type";
  if (value.type === "ad-slot") return validAdSlot(value);
  if (value.type === "picture") return validPicture(value);
  return validName(value.type) ?? validInert(value, "an embed");
}

function validAdSlot(value: Record<string, unknown>): Objection {
  if (value.off !== undefined && value.off !== true) return "an ad slot's off can only be true";
  return onlyKeys(value, ["type", "off"], "an ad slot");
}

function validPicture(value: Record<string, unknown>): Objection {
  return validId(value.id, "the picture's id") ?? onlyKeys(value, ["type", "id"], "a picture");
}

/** The words of a picture, which stand beside the body in the document and within the embed elsewhere. */
export function validPictureWords(words: { caption: unknown; alt: unknown; credit: unknown }): Objection {
  return (
    validLine(words.caption, COPY_LIMITS.caption, "a caption") ??
    validLine(words.alt, COPY_LIMITS.altText, "an alt text") ??
    validLine(words.credit, COPY_LIMITS.pictureCredit, "a picture credit")
  );
}

function onlyKeys(value: Record<string, unknown>, known: readonly string[], what: string): Objection {
  return Object.keys(value).every((key) => known.includes(key))
    ? null
    : `${what} has a part that is unknown here`;
}

const BYLINE_KEY = "byline/";
const PICTURE_CREDIT_KEY = "picture-credit/";

/** A value of the Y.Map `fields` (Y2). Keys this version doesn't know pass when their value is small plain JSON. */
export function validField(key: string, value: unknown): Objection {
  if (key === "dateline") return validLine(value, COPY_LIMITS.dateline, "the dateline");
  if (key === "seoHed") return validLine(value, COPY_LIMITS.seoHed, "the SEO hed");
  if (key === "socialText") return validSocialText(value);
  if (key.startsWith(PICTURE_CREDIT_KEY))
    return validPictureCredit(key.slice(PICTURE_CREDIT_KEY.length), value);
  if (key.startsWith(BYLINE_KEY)) return validCredit(key.slice(BYLINE_KEY.length), value);
  return inertAttribute(key, value);
}

function validSocialText(value: unknown): Objection {
  // A post may have several lines.
  return validLine(
    typeof value === "string" ? value.replaceAll("\n", " ") : value,
    COPY_LIMITS.socialText,
    "the social text",
  );
}

function validPictureCredit(id: string, value: unknown): Objection {
  return validId(id, "the picture's id") ?? validLine(value, COPY_LIMITS.pictureCredit, "a picture credit");
}

function validCredit(id: string, value: unknown): Objection {
  if (!isPlainObject(value)) return "a credit is not a plain object";
  // The key says whose credit it is; a value need not, but it can't say something else.
  if (value.id !== undefined && value.id !== id) return "a credit stands under another credit's ID";
  if (typeof value.order !== "number" || !Number.isFinite(value.order))
    return "a credit's order is not a number";
  return (
    validId(id, "the credit's id") ??
    validLine(value.name, COPY_LIMITS.creditName, "a credit's name") ??
    (value.staffer === undefined ? null : validId(value.staffer, "the credit's staffer")) ??
    (value.contact === undefined ? null : validLine(value.contact, COPY_LIMITS.contact, "a contact")) ??
    onlyKeys(value, ["id", "order", "name", "staffer", "contact"], "a credit")
  );
}
