import { z } from "zod";
import { BLOCK_KINDS } from "#copy/format.ts";
import { COPY_LIMITS, isSafeLink } from "#copy/validate.ts";

/** Words of copy as they come in: one line, whole characters. A line break would be a block of its own. */
const words = z
  .string()
  .max(200_000)
  .refine((text) => !/[\n\r\u2028\u2029\p{Cs}]/u.test(text), "must be one line of whole characters");

const marks = z.strictObject({
  strong: z.literal(true).optional(),
  em: z.literal(true).optional(),
  link: z.string().refine(isSafeLink, "must be a http, https, mailto or tel address").optional(),
});

const run = z.strictObject({ text: words, marks: marks.optional() });

/** Plain text will do where runs are expected. */
const lineOfRuns = z.union([
  z.array(run).max(10_000),
  words.transform((text) => (text === "" ? [] : [{ text }])),
]);

const id = z
  .string()
  .min(1)
  .max(COPY_LIMITS.id)
  .regex(/^[\w-]+$/, "must have letters, figures, - and _ only");

const embed = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ad-slot"), off: z.literal(true).optional() }),
  z.strictObject({
    type: z.literal("picture"),
    id,
    caption: words.max(COPY_LIMITS.caption),
    alt: words.max(COPY_LIMITS.altText),
    credit: words.max(COPY_LIMITS.pictureCredit),
  }),
]);

const block = z.union([
  z.strictObject({ kind: z.enum(BLOCK_KINDS), runs: z.array(run).max(10_000) }),
  z.strictObject({ kind: z.literal("embed"), embed }),
]);

const credit = z.strictObject({
  id: id.optional(),
  order: z.number().int().min(0).max(1_000).optional(),
  name: words.min(1).max(COPY_LIMITS.creditName),
  staffer: z.uuid().optional(),
  contact: words.max(COPY_LIMITS.contact).optional(),
});

/** Credits stand in the order they are listed unless they say otherwise; one without an ID gets its place as ID. */
const byline = z
  .array(credit)
  .max(50)
  .transform((credits) =>
    credits.map(({ id: given, order, ...rest }, place) => ({
      id: given ?? `credit-${place + 1}`,
      order: order ?? place,
      ...rest,
    })),
  );

const fieldsIn = z.strictObject({
  byline: byline.optional(),
  dateline: words.max(COPY_LIMITS.dateline).optional(),
  seoHed: words.max(COPY_LIMITS.seoHed).optional(),
  socialText: words.max(COPY_LIMITS.socialText).optional(),
});

export const copyEdit = z.strictObject({
  base: z.union([z.string().max(60), z.number().int().min(1)]),
  hed: lineOfRuns.optional(),
  dek: lineOfRuns.optional(),
  fields: fieldsIn.optional(),
  body: z.array(block).max(20_000).optional(),
});

const runOut = z.object({ text: z.string(), marks: z.record(z.string(), z.unknown()).optional() });

const blockOut = z.union([
  z.object({ kind: z.enum(BLOCK_KINDS), runs: z.array(runOut) }),
  z.object({ kind: z.literal("embed"), embed: z.object({ type: z.string() }).loose() }),
]);

/** The words of one state of the copy, as blocks. */
export const copyOut = z.object({
  hed: z.array(runOut),
  dek: z.array(runOut),
  fields: z.object({
    byline: z.array(
      z.object({
        id: z.string(),
        order: z.number(),
        name: z.string(),
        staffer: z.string().optional(),
        contact: z.string().optional(),
      }),
    ),
    dateline: z.string(),
    seoHed: z.string(),
    socialText: z.string(),
  }),
  body: z.array(blockOut),
});

const diffRun = z.object({ text: z.string(), change: z.enum(["same", "added", "removed"]) }).loose();

export const diffOut = z.object({
  fields: z.array(z.object({ name: z.string(), changed: z.boolean(), runs: z.array(diffRun) })),
  blocks: z.array(
    z.object({
      kind: z.string(),
      was: z.string().optional(),
      change: z.enum(["same", "added", "removed", "changed", "moved"]),
      moved: z.literal(true).optional(),
      runs: z.array(diffRun),
    }),
  ),
  changed: z.boolean(),
  words: z.object({ added: z.number(), removed: z.number() }),
});
