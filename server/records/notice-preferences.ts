import { z } from "zod";
import { NOTICE_KINDS } from "#domain/notice-kinds.ts";
import {
  type ChosenWays,
  DEFAULT_PREFERENCES,
  MAIL_WAYS,
  type NoticePreferences,
  withChosen,
} from "#domain/notice-preferences.ts";
import type { Db, Tx } from "./db.ts";
import type { Prisma } from "./generated/client.ts";

const storedWays = z.partialRecord(
  z.enum(NOTICE_KINDS),
  z.object({ app: z.boolean(), email: z.enum(MAIL_WAYS) }),
);

/** How these staffers want to be told. Those who never said are told as everybody is. */
export async function loadPreferences(
  db: Db,
  stafferIds: readonly string[],
): Promise<ReadonlyMap<string, NoticePreferences>> {
  const rows = await db.noticePreferences.findMany({ where: { stafferId: { in: [...stafferIds] } } });
  const stored = new Map(rows.map((row) => [row.stafferId, preferencesFromRow(row)]));
  return new Map(stafferIds.map((id) => [id, stored.get(id) ?? DEFAULT_PREFERENCES]));
}

function preferencesFromRow(row: Prisma.NoticePreferencesGetPayload<object>): NoticePreferences {
  const { ways, quietFrom, quietTo, digestHour } = row;
  const quiet = quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo };
  return { ways: withChosen(storedWays.parse(ways)), quiet, digestHour };
}

/** Keeps what differs from the defaults: a default that changes later changes for whoever never chose. */
export async function savePreferences(tx: Tx, stafferId: string, next: NoticePreferences): Promise<void> {
  const chosen: ChosenWays = Object.fromEntries(
    NOTICE_KINDS.filter((kind) => {
      const { app, email } = DEFAULT_PREFERENCES.ways[kind];
      return next.ways[kind].app !== app || next.ways[kind].email !== email;
    }).map((kind) => [kind, next.ways[kind]]),
  );
  const data = {
    // Two plain values for each kind.
    ways: chosen as Prisma.InputJsonObject,
    quietFrom: next.quiet?.from ?? null,
    quietTo: next.quiet?.to ?? null,
    digestHour: next.digestHour,
  };
  await tx.noticePreferences.upsert({ where: { stafferId }, create: { stafferId, ...data }, update: data });
}
