import { z } from "zod";
import type { ChecklistItem } from "#domain/checklist.ts";
import { FLAG_STATES } from "#domain/flags.ts";
import { RELEASE_KINDS } from "#domain/release.ts";

/** The JSON columns, parsed where they leave the database: a row of another shape is a bug and throws. */

const storedCorrection = z.object({
  wrong: z.string(),
  right: z.string(),
  places: z.array(z.string()),
  otherUses: z.array(z.string()).optional(),
});

/** R1's correction as stored with an approval or a release. */
export function parseCorrection(json: unknown): z.infer<typeof storedCorrection> | null {
  return json === null || json === undefined ? null : storedCorrection.parse(json);
}

const storedFailure = z.object({ code: z.string(), sentence: z.string() });

/** R6: why a scheduled release was refused at its instant. */
export function parseFailure(json: unknown): Readonly<z.infer<typeof storedFailure>> | null {
  return json === null || json === undefined ? null : storedFailure.parse(json);
}

const storedFlags = z.object({ legal: z.enum(FLAG_STATES), picture: z.enum(FLAG_STATES) });

/** What has to be checked before a story may go, and how far that is. */
export type StoryFlags = Readonly<z.infer<typeof storedFlags>>;

export function parseFlags(json: unknown): StoryFlags {
  return storedFlags.parse(json);
}

const storedChecklist = z.array(
  z.object({
    id: z.string(),
    label: z.string(),
    kinds: z.array(z.enum(RELEASE_KINDS)),
    required: z.boolean(),
  }),
);

/** D3's checklist as the publication keeps it. */
export function parseChecklist(json: unknown): readonly ChecklistItem[] {
  return storedChecklist.parse(json);
}

const storedAdRule = z.object({
  firstBefore: z.number().int(),
  apart: z.number().int(),
  keepLast: z.number().int(),
});

/** Where ad slots stand, in paragraphs (docs/RULES.md, P). */
export type AdRule = Readonly<z.infer<typeof storedAdRule>>;

export function parseAdRule(json: unknown): AdRule {
  return storedAdRule.parse(json);
}

const NOTE_KINDS = ["update", "correction", "clarification", "editors-note", "withhold", "kill"] as const;

const storedNotes = z.array(
  z.object({
    kind: z.enum(NOTE_KINDS),
    label: z.string(),
    text: z.string(),
    at: z.string(),
    placement: z.enum(["top", "bottom"]).optional(),
  }),
);

/** A note readers see, as stored: `at` is ISO 8601, `placement` bottom when absent. */
export type StoredNote = Readonly<z.infer<typeof storedNotes>[number]>;

export function parseNotes(json: unknown): readonly StoredNote[] {
  return storedNotes.parse(json);
}

/** A text column that holds one of a union's names. Throws on any other: rows are only written from that union. */
export function parseOneOf<const Name extends string>(names: readonly Name[], text: string): Name {
  const name = names.find((candidate) => candidate === text);
  if (name === undefined) {
    throw new Error(`stored "${text}" is none of ${names.join(", ")}`);
  }
  return name;
}
