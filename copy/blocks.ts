import {
  BLOCK_KINDS,
  type Block,
  type BlockKind,
  type Copy,
  type Credit,
  type Embed,
  type Fields,
  type Marks,
  type Run,
} from "./format.ts";
import { Malformed, readList, readObject, readText } from "./malformed.ts";
import { normalRuns } from "./normal-copy.ts";
import { runsText } from "./plain-text.ts";
import {
  COPY_LIMITS,
  isSafeLink,
  type Objection,
  validEmbed,
  validField,
  validPictureWords,
} from "./validate.ts";

/** Copy as the API answers it (`GET …/copy`). Hed and dek are plain words; the body is blocks. */
export interface CopyJson {
  /** What an edit names as its `base`. */
  readonly version: string;
  readonly hed: string;
  readonly dek: string;
  readonly fields: Fields;
  readonly body: readonly Block[];
}

export function copyJson(copy: Copy, version: string): CopyJson {
  return { version, hed: runsText(copy.hed), dek: runsText(copy.dek), fields: copy.fields, body: copy.body };
}

/** An edit from outside. What is left out stays as it is. */
interface CopyInput {
  /** What the writer had before them; the caller decides whether it is still so. */
  readonly base?: string | number;
  readonly hed?: readonly Run[];
  readonly dek?: readonly Run[];
  readonly fields?: Partial<Fields>;
  readonly body?: readonly Block[];
}

/** What is wrong and where: `path` as a program would write it ("body[3].runs[0].text"), `sentence` for people. */
interface CopyProblem {
  readonly path: string;
  readonly sentence: string;
}

export type ParsedCopyInput =
  | { readonly ok: true; readonly value: CopyInput }
  | { readonly ok: false; readonly problem: CopyProblem };

/** Most of each that one edit may bring; a book has fewer. */
export const INPUT_LIMITS = {
  blocks: 10_000,
  runs: 50_000,
  characters: 1_000_000,
  line: 2_000,
  credits: 50,
} as const;

/**
 * Reads the body of `PATCH …/copy`: `{base?, hed?, dek?, fields?, body?}`. Hed and dek are words, or runs. Credits need
 * only a name: their order is that of the list, and a missing id is made from it. Ignores `version`, so that what was
 * read can be sent back. Refuses parts it doesn't know: a misspelt part must not be a silent no.
 */
export function parseCopyInput(value: unknown): ParsedCopyInput {
  try {
    return { ok: true, value: readInput(value) };
  } catch (error) {
    // Only for malformed input: deep reading without a check after every step.
    if (error instanceof Malformed)
      return { ok: false, problem: { path: error.path, sentence: error.sentence } };
    throw error;
  }
}

/** How many runs and characters were read so far. */
interface Budget {
  runs: number;
  characters: number;
}

function readInput(value: unknown): CopyInput {
  const input = readObject(value, "", ["version", "base", "hed", "dek", "fields", "body"]);
  const { base, hed, dek, fields, body } = input;
  if (base !== undefined && typeof base !== "string" && typeof base !== "number") {
    throw new Malformed(
      "base",
      "The base is the version that reading the copy answered, or a revision's number.",
    );
  }
  return {
    ...(base !== undefined && { base }),
    ...(hed !== undefined && { hed: readLine(hed, "hed") }),
    ...(dek !== undefined && { dek: readLine(dek, "dek") }),
    ...(fields !== undefined && { fields: readFields(fields) }),
    ...(body !== undefined && { body: readBody(body) }),
  };
}

function readLine(value: unknown, path: string): readonly Run[] {
  const budget = { runs: 0, characters: 0 };
  const runs = typeof value === "string" ? [{ text: readText(value, path) }] : readRuns(value, path, budget);
  if (runsText(runs).length > INPUT_LIMITS.line) {
    throw new Malformed(path, `This may have at most ${INPUT_LIMITS.line} characters.`);
  }
  return normalRuns(runs);
}

function readRuns(value: unknown, path: string, budget: Budget): Run[] {
  return readList(value, path, INPUT_LIMITS.runs).map((run, index) =>
    readRun(run, `${path}[${index}]`, budget),
  );
}

function readRun(value: unknown, path: string, budget: Budget): Run {
  const run = readObject(value, path, ["text", "marks"]);
  const text = readText(run.text, `${path}.text`);
  budget.runs += 1;
  budget.characters += text.length;
  if (budget.runs > INPUT_LIMITS.runs || budget.characters > INPUT_LIMITS.characters) {
    throw new Malformed(
      path,
      `The copy is longer than ${INPUT_LIMITS.characters} characters; make it shorter.`,
    );
  }
  const marks = run.marks === undefined ? undefined : readMarks(run.marks, `${path}.marks`);
  return marks ? { text, marks } : { text };
}

function readMarks(value: unknown, path: string): Marks {
  const { strong, em, link } = readObject(value, path, ["strong", "em", "link"]);
  for (const [name, mark] of Object.entries({ strong, em })) {
    if (mark !== undefined && typeof mark !== "boolean")
      throw new Malformed(`${path}.${name}`, "This must be true or false.");
  }
  if (link !== undefined && !isSafeLink(link)) {
    throw new Malformed(`${path}.link`, "A link is an http, https, mailto or tel address without spaces.");
  }
  return {
    ...(em === true && { em }),
    ...(link !== undefined && { link }),
    ...(strong === true && { strong }),
  };
}

function readBody(value: unknown): readonly Block[] {
  const budget = { runs: 0, characters: 0 };
  return readList(value, "body", INPUT_LIMITS.blocks).map((block, index) =>
    readBlock(block, `body[${index}]`, budget),
  );
}

function readBlock(value: unknown, path: string, budget: Budget): Block {
  const { kind, runs, embed } = readObject(value, path, ["kind", "runs", "embed"]);
  if (kind === "embed") {
    if (runs !== undefined) throw new Malformed(`${path}.runs`, "An embed has no runs.");
    return { kind, embed: readEmbed(embed, `${path}.embed`) };
  }
  if (embed !== undefined) throw new Malformed(`${path}.embed`, 'Only a block of kind "embed" has an embed.');
  return { kind: readKind(kind, `${path}.kind`), runs: normalRuns(readRuns(runs, `${path}.runs`, budget)) };
}

function readKind(value: unknown, path: string): BlockKind {
  if (value === undefined) return "paragraph";
  const kind = BLOCK_KINDS.find((known) => known === value);
  if (!kind) throw new Malformed(path, `A block's kind is one of ${BLOCK_KINDS.join(", ")}, embed.`);
  return kind;
}

function readEmbed(value: unknown, path: string): Embed {
  const isPicture =
    typeof value === "object" && value !== null && "type" in value && value.type === "picture";
  return isPicture ? readPicture(value, path) : readAdSlot(value, path);
}

function readAdSlot(value: unknown, path: string): Embed {
  const embed = readObject(value, path, ["type", "off"]);
  if (embed.type !== "ad-slot") throw new Malformed(`${path}.type`, "An embed's type is ad-slot or picture.");
  refuse(validEmbed(embed), path);
  return embed.off === true ? { type: "ad-slot", off: true } : { type: "ad-slot" };
}

function readPicture(value: unknown, path: string): Embed {
  const { type, id, caption = "", alt = "", credit = "" } = readObject(value, path, PICTURE_PARTS);
  refuse(validEmbed({ type, id }) ?? validPictureWords({ caption, alt, credit }), path);
  // Every part was checked in the line above.
  return { type, id, caption, alt, credit } as Embed;
}

const PICTURE_PARTS = ["type", "id", "caption", "alt", "credit"];

function refuse(objection: Objection, path: string): void {
  if (objection !== null) throw new Malformed(path, `This can't be kept: ${objection}.`);
}

function readFields(value: unknown): Partial<Fields> {
  const { byline, dateline, seoHed, socialText } = readObject(value, "fields", [
    "byline",
    "dateline",
    "seoHed",
    "socialText",
  ]);
  return {
    ...(byline !== undefined && { byline: readByline(byline) }),
    ...(dateline !== undefined && { dateline: readField("dateline", dateline) }),
    ...(seoHed !== undefined && { seoHed: readField("seoHed", seoHed) }),
    ...(socialText !== undefined && { socialText: readField("socialText", socialText) }),
  };
}

function readField(key: "dateline" | "seoHed" | "socialText", value: unknown): string {
  refuse(validField(key, value), `fields.${key}`);
  return readText(value, `fields.${key}`, key === "socialText");
}

function readByline(value: unknown): readonly Credit[] {
  const credits = readList(value, "fields.byline", INPUT_LIMITS.credits).map(readCredit);
  const ids = new Set<string>();
  for (const [index, { id }] of credits.entries()) {
    if (ids.has(id)) throw new Malformed(`fields.byline[${index}].id`, "Two credits have the same id.");
    ids.add(id);
  }
  return credits;
}

function readCredit(value: unknown, index: number): Credit {
  const path = `fields.byline[${index}]`;
  const { id, name, staffer, contact } = readObject(value, path, [
    "id",
    "order",
    "name",
    "staffer",
    "contact",
  ]);
  const key = id ?? `credit-${index + 1}`;
  if (typeof key !== "string" || key.length > COPY_LIMITS.id)
    throw new Malformed(`${path}.id`, "This must be an id.");
  if (typeof name !== "string" || name.trim() === "")
    throw new Malformed(`${path}.name`, "A credit needs a name.");
  const credit = {
    id: key,
    order: index,
    name,
    ...(staffer != null && { staffer }),
    ...(contact != null && { contact }),
  };
  refuse(validField(`byline/${key}`, credit), path);
  // validField has checked every part of a credit.
  return credit as Credit;
}
