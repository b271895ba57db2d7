import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { copyOf } from "#copy/arbitrary-copy.ts";
import type { Copy, Run } from "#copy/format.ts";
import { minorInput } from "#copy/minor-input.ts";
import { classifyMinor } from "#domain/minor-classifier.ts";

const FOLDER = join(import.meta.dirname, "../../domain/minor-corpus");
const FIELDS = ["hed", "dek", "byline", "dateline"] as const;
type Field = (typeof FIELDS)[number];

/** An edit with the label a person gave it. Paragraphs stand a blank line apart; [words](address) is a link. */
export interface LabelledEdit {
  readonly label: "minor" | "not-minor";
  readonly why: string;
  /** The body when absent. */
  readonly field?: Field;
  readonly before: string;
  readonly after: string;
}

/** How "minor" was answered: what of it was right, and what was missed. */
export interface Score {
  readonly edits: number;
  readonly minor: number;
  /** Labelled minor and answered so. */
  readonly found: number;
  /** Labelled not-minor and answered minor: what must not be. */
  readonly passed: readonly LabelledEdit[];
  readonly missed: readonly LabelledEdit[];
}

/** The names of the corpus's files, without the one that is looked at last. */
export function corpusCategories(): readonly string[] {
  return readdirSync(FOLDER)
    .map((file) => file.replace(/\.json$/, ""))
    .filter((name) => name !== "blind")
    .sort();
}

export function readCorpus(category: string): readonly LabelledEdit[] {
  const edits: unknown = JSON.parse(readFileSync(join(FOLDER, `${category}.json`), "utf8"));
  if (!Array.isArray(edits) || !edits.every(isLabelled)) throw new Error(`${category} is not well labelled`);
  return edits;
}

export function scoreOf(edits: readonly LabelledEdit[]): Score {
  const answered = edits.map((edit) => ({ edit, minor: isMinor(edit) }));
  const minor = answered.filter(({ edit }) => edit.label === "minor");
  return {
    edits: edits.length,
    minor: minor.length,
    found: minor.filter((one) => one.minor).length,
    passed: answered.filter((one) => one.minor && one.edit.label === "not-minor").map(({ edit }) => edit),
    missed: minor.filter((one) => !one.minor).map(({ edit }) => edit),
  };
}

/** A table for whoever runs the test. */
export function tableOf(scores: Readonly<Record<string, Score>>): string {
  const rows = Object.entries(scores).map(([name, { edits, minor, found, passed }]) => {
    const precision = share(found, found + passed.length);
    return [name.padEnd(18), pad(edits), pad(minor), precision, share(found, minor)].join("  ");
  });
  return [`${"minor".padEnd(18)}  edits  minor  precision  recall`, ...rows].join("\n");
}

/** For a failing test: what the classifier said of each. */
export function told(edits: readonly LabelledEdit[]): string {
  return edits.map((edit) => `${edit.why}\n  - ${edit.before}\n  + ${edit.after}`).join("\n");
}

function isMinor({ field, before, after }: LabelledEdit): boolean {
  return classifyMinor(minorInput(storyWith(field, before), storyWith(field, after))).minor;
}

function storyWith(field: Field | undefined, text: string): Copy {
  const story = copyOf();
  switch (field) {
    case undefined:
      return {
        ...story,
        body: text.split("\n\n").map((part) => ({ kind: "paragraph", runs: runsOf(part) })),
      };
    case "hed":
    case "dek":
      return { ...story, [field]: runsOf(text) };
    case "byline":
      return {
        ...story,
        fields: {
          ...story.fields,
          byline: text.split(", ").map((name, order) => ({ id: name, order, name })),
        },
      };
    case "dateline":
      return { ...story, fields: { ...story.fields, dateline: text } };
  }
}

function runsOf(text: string): readonly Run[] {
  return text.split(/(\[[^\]]+\]\([^)\s]+\))/).flatMap((part): Run[] => {
    const [, words, link] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part) ?? [];
    if (words !== undefined && link !== undefined) return [{ text: words, marks: { link } }];
    return part === "" ? [] : [{ text: part }];
  });
}

function isLabelled(edit: unknown): edit is LabelledEdit {
  if (typeof edit !== "object" || edit === null) return false;
  const { label, why, field, before, after } = { ...EMPTY, ...edit };
  return (
    (label === "minor" || label === "not-minor") &&
    [why, before, after].every((text) => typeof text === "string") &&
    (field === undefined || FIELDS.some((name) => name === field))
  );
}

const EMPTY: Readonly<Partial<Record<keyof LabelledEdit, unknown>>> = {};

function share(part: number, whole: number): string {
  return (whole === 0 ? "–" : (part / whole).toFixed(3)).padStart(9);
}

function pad(count: number): string {
  return String(count).padStart(5);
}
