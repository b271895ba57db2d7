import type { InvitationFacts } from "#domain/invitations.ts";
import { INVITED_TO, type InvitedTo } from "#domain/staffer.ts";
import { type Db, isId, type Tx } from "./db.ts";
import type { Prisma } from "./generated/client.ts";
import { parseOneOf } from "./stored-shapes.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** An invitation of somebody from outside to one story; the link's secret itself is never stored. */
export interface Invitation extends InvitationFacts {
  readonly id: string;
  readonly storyId: string;
  readonly email: string;
  readonly to: InvitedTo;
  readonly invitedBy: Person;
  readonly createdAt: Date;
  readonly accessDays: number;
  readonly acceptedBy: Person | null;
  readonly endedBy: Person | null;
}

const PERSON = { select: { id: true, name: true } } as const;
const WITH_PEOPLE = {
  invitedBy: PERSON,
  acceptedBy: PERSON,
  endedBy: PERSON,
} satisfies Prisma.InvitationInclude;

type Row = Prisma.InvitationGetPayload<{ include: typeof WITH_PEOPLE }>;

export interface NewInvitation {
  readonly storyId: string;
  readonly email: string;
  readonly to: InvitedTo;
  readonly sha256: string;
  readonly invitedById: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly accessDays: number;
}

export async function addInvitation(tx: Tx, invitation: NewInvitation): Promise<Invitation> {
  return fromRow(await tx.invitation.create({ data: invitation, include: WITH_PEOPLE }));
}

/** Of one story, newest first. */
export async function listInvitations(db: Db, storyId: string): Promise<readonly Invitation[]> {
  const rows = await db.invitation.findMany({
    where: { storyId },
    include: WITH_PEOPLE,
    orderBy: { id: "desc" },
  });
  return rows.map(fromRow);
}

/** Null when the story has no such invitation; otherwise nobody else changes it until the transaction ends. */
export async function lockStoryInvitation(tx: Tx, storyId: string, id: string): Promise<Invitation | null> {
  if (!isId(id)) return null;
  await tx.$queryRaw`SELECT id FROM invitations WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.invitation.findFirst({ where: { id, storyId }, include: WITH_PEOPLE });
  return row === null ? null : fromRow(row);
}

/** By the hash of its link's secret. */
export async function findInvitation(db: Db, sha256: string): Promise<Invitation | null> {
  const row = await db.invitation.findUnique({ where: { sha256 }, include: WITH_PEOPLE });
  return row === null ? null : fromRow(row);
}

/** The same, and nobody else takes it up or back until the transaction ends. */
export async function lockInvitation(tx: Tx, sha256: string): Promise<Invitation | null> {
  await tx.$queryRaw`SELECT id FROM invitations WHERE sha256 = ${sha256} FOR UPDATE`;
  return findInvitation(tx, sha256);
}

export async function markAccepted(
  tx: Tx,
  id: string,
  taken: { readonly by: string; readonly at: Date; readonly until: Date },
): Promise<void> {
  await tx.invitation.update({
    where: { id },
    data: { acceptedById: taken.by, acceptedAt: taken.at, accessUntil: taken.until },
  });
}

export async function markEnded(
  tx: Tx,
  id: string,
  ended: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { endedById: ended.by, endedAt: ended.at } });
}

/** Slugs of the stories a person is let into from outside, by the story's ID. */
export async function slugsOf(db: Db, storyIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.story.findMany({
    where: { id: { in: storyIds.filter(isId) }, expungedAt: null },
    select: { id: true, slug: true },
  });
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

function fromRow(row: Row): Invitation {
  const { id, storyId, email, createdAt, expiresAt, accessDays, acceptedAt, accessUntil, endedAt } = row;
  const { invitedBy, acceptedBy, endedBy } = row;
  return {
    id,
    storyId,
    email,
    to: parseOneOf(INVITED_TO, row.to),
    invitedBy,
    createdAt,
    expiresAt,
    accessDays,
    acceptedBy,
    acceptedAt,
    accessUntil,
    endedAt,
    endedBy,
  };
}
