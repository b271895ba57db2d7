import type { Block } from "#copy/format.ts";

export const IMPORT_FORMATS = ["ninjs", "nitf", "html", "text"] as const;
/** What a wire desk takes in: IPTC ninjs (1 to 3.1), NITF, a page or fragment of HTML, plain text. */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Somebody who wrote it, as the sender names them: an outside name of the byline. */
export interface ImportedCredit {
  readonly name: string;
  readonly contact?: string;
}

/** Another newsroom's item, as words of ours. What a format has no place for is empty. */
export interface ImportedItem {
  readonly hed: string;
  readonly dek: string;
  readonly byline: readonly ImportedCredit[];
  readonly dateline: string;
  readonly seoHed: string;
  readonly socialText: string;
  readonly body: readonly Block[];
  /** The sender's own name of the item, the same for all its versions; null when it has none. */
  readonly uri: string | null;
  /** Not before this instant (R6). */
  readonly embargoUntil: Date | null;
  /** What the sender tells the desk that receives it (P2), never readers. */
  readonly edNote: string | null;
}

/** What could be read, or a sentence that says why nothing could and what to do. */
export type Imported =
  | { readonly ok: true; readonly item: ImportedItem }
  | { readonly ok: false; readonly sentence: string };

export const NO_ITEM: ImportedItem = {
  hed: "",
  dek: "",
  byline: [],
  dateline: "",
  seoHed: "",
  socialText: "",
  body: [],
  uri: null,
  embargoUntil: null,
  edNote: null,
};

export function unreadable(sentence: string): Imported {
  return { ok: false, sentence };
}

/** One line, without what no line of ours holds. */
export function lineOf(text: string | null | undefined): string {
  return (text ?? "").replaceAll(/[\s\u2028\u2029]+/g, " ").trim();
}

/** "By Jane Roe, John Doe and The Desk" as names. */
export function namesIn(byline: string): readonly ImportedCredit[] {
  return lineOf(byline)
    .replace(/^by\s+/i, "")
    .split(/,\s*(?:and\s+)?|\s+and\s+/i)
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => ({ name }));
}

/** Contact lines as they stand at the end of a story ("• Jane Roe can be reached at …"), put to the names they are of. */
export function withContacts(
  names: readonly ImportedCredit[],
  lines: readonly string[],
): readonly ImportedCredit[] {
  return names.map(({ name }) => {
    const opening = `• ${name} can be reached at `;
    const line = lines.find((each) => each.trimStart().startsWith(opening))?.trim();
    return line === undefined ? { name } : { name, contact: line.slice(opening.length).replace(/\.$/, "") };
  });
}

/** An instant of the sender's, or null when it says none that a clock can read. */
export function instantOf(text: string | null | undefined): Date | null {
  const at = new Date(text ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? null : at;
}
