import { z } from "zod";
import { ROLES } from "#domain/staffer.ts";

/** An instant that comes in: ISO 8601 with its offset. */
export const instantIn = z.iso
  .datetime({ offset: true, error: "must be an instant such as 2026-02-03T16:23:00-05:00" })
  .transform((text) => new Date(text));

/** An instant that goes out: ISO 8601 in UTC. */
export const instantOut = z.iso.datetime();

export const deskRole = z.strictObject({ desk: z.string().max(60).nullable(), role: z.enum(ROLES) });

export const idInPath = z.object({ id: z.string() });

/** One line a person typed. What it may say is the command's affair; this only bounds it. */
export const line = z.string().max(1_000);

/** A note or reason, perhaps of some paragraphs. */
export const note = z.string().max(10_000);

export const person = z.object({ id: z.string(), name: z.string() });

/** A page of a list: how many items, and where it starts. */
export const paging = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
};

/** `nextCursor` asks for the next page; null on the last. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** A number in a path or a query. */
export const countIn = z.coerce.number().int().min(1).max(1_000_000_000);
