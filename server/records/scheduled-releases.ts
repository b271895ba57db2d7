import { type Correction, RELEASE_KINDS } from "#domain/release.ts";
import {
  type PendingRelease,
  SCHEDULE_ENDS,
  SCHEDULE_STATES,
  type ScheduleEnd,
  type ScheduleState,
} from "#domain/schedules.ts";
import { storableCorrection } from "./approvals.ts";
import { type Db, isId, type Tx } from "./db.ts";
import type { Prisma } from "./generated/client.ts";
import { parseCorrection, parseFailure, parseOneOf } from "./stored-shapes.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** R6: a release that was asked for at an instant ahead, and what became of it. */
export interface ScheduledRelease extends PendingRelease {
  readonly id: string;
  readonly storyId: string;
  /** The revision whose words would go out; the live one where the kind brings none. */
  readonly revision: number;
  readonly sha256: string;
  readonly note: string | null;
  readonly correction: Correction | null;
  readonly overrideReason: string | null;
  readonly aloneReason: string | null;
  /** Number of the release it stands on; null where none was live. */
  readonly basedOn: number | null;
  readonly by: Person;
  readonly askedAt: Date;
  readonly state: ScheduleState;
  readonly endedAt: Date | null;
  readonly endedBy: Person | null;
  /** Why it was taken back; null in every other state. */
  readonly end: ScheduleEnd | null;
  readonly releaseNumber: number | null;
  /** Why it was refused at its instant; null in every other state. */
  readonly failure: { readonly code: string; readonly sentence: string } | null;
  /** Times it went wrong through no fault of its own. */
  readonly attempts: number;
  readonly idempotencyKey: string;
  readonly requestSha256: string;
}

const WITH_NAMES = {
  by: { select: { id: true, name: true } },
  endedBy: { select: { id: true, name: true } },
} satisfies Prisma.ScheduledReleaseInclude;

type Row = Prisma.ScheduledReleaseGetPayload<{ include: typeof WITH_NAMES }>;

function fromRow(row: Row): ScheduledRelease {
  const { revisionNumber, approvalIds, endedWhy, byId: _by, endedById: _ender, tryAt: _try, ...same } = row;
  return {
    ...same,
    revision: revisionNumber,
    approvals: approvalIds,
    kind: parseOneOf(RELEASE_KINDS, row.kind),
    correction: parseCorrection(row.correction),
    state: parseOneOf(SCHEDULE_STATES, row.state),
    end: endedWhy === null ? null : parseOneOf(SCHEDULE_ENDS, endedWhy),
    failure: parseFailure(row.failure),
  };
}

/** What is written when a release is scheduled. */
export type NewSchedule = Omit<
  ScheduledRelease,
  "id" | "by" | "state" | "endedAt" | "endedBy" | "end" | "releaseNumber" | "failure" | "attempts"
> & { readonly byId: string };

/** Only with the story's lock held, and while none of it waits. */
export async function addSchedule(tx: Tx, next: NewSchedule): Promise<ScheduledRelease> {
  const { revision, approvals, correction, ...same } = next;
  const row = await tx.scheduledRelease.create({
    data: {
      ...same,
      revisionNumber: revision,
      approvalIds: [...approvals],
      ...(correction !== null && { correction: storableCorrection(correction) }),
    },
    include: WITH_NAMES,
  });
  return fromRow(row);
}

/** The release of a story that waits; null where none does. */
export async function pendingRelease(db: Db, storyId: string): Promise<ScheduledRelease | null> {
  const row = await db.scheduledRelease.findFirst({
    where: { storyId, state: "waiting" },
    include: WITH_NAMES,
  });
  return row === null ? null : fromRow(row);
}

/** The newest one of a story, whatever became of it. */
export async function newestSchedule(db: Db, storyId: string): Promise<ScheduledRelease | null> {
  const row = await db.scheduledRelease.findFirst({
    where: { storyId },
    orderBy: { id: "desc" },
    include: WITH_NAMES,
  });
  return row === null ? null : fromRow(row);
}

export async function loadSchedule(db: Db, storyId: string, id: string): Promise<ScheduledRelease | null> {
  if (!isId(id)) return null;
  const row = await db.scheduledRelease.findFirst({ where: { id, storyId }, include: WITH_NAMES });
  return row === null ? null : fromRow(row);
}

/** R5: what a key scheduled, if it did. */
export async function scheduleByKey(db: Db, storyId: string, key: string): Promise<ScheduledRelease | null> {
  const row = await db.scheduledRelease.findUnique({
    where: { storyId_idempotencyKey: { storyId, idempotencyKey: key } },
    include: WITH_NAMES,
  });
  return row === null ? null : fromRow(row);
}

/** How a waiting one ends; once. Only with the story's lock held. */
export type ScheduleEnding =
  | { readonly state: "released"; readonly releaseNumber: number }
  | { readonly state: "taken-back"; readonly end: ScheduleEnd; readonly byId: string }
  | { readonly state: "failed"; readonly failure: { readonly code: string; readonly sentence: string } };

export async function endSchedule(tx: Tx, id: string, at: Date, ending: ScheduleEnding): Promise<void> {
  const { state } = ending;
  await tx.scheduledRelease.update({
    where: { id },
    data: {
      state,
      endedAt: at,
      ...(state === "released" && { releaseNumber: ending.releaseNumber }),
      ...(state === "taken-back" && { endedWhy: ending.end, endedById: ending.byId }),
      ...(state === "failed" && { failure: { ...ending.failure } }),
    },
  });
}

/** A resend changes nothing of what a pending release stands on, but the number. */
export async function rebaseSchedule(tx: Tx, id: string, basedOn: number): Promise<void> {
  await tx.scheduledRelease.update({ where: { id }, data: { basedOn } });
}
