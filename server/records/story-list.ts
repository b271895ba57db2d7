import { RELEASE_KINDS, type ReleaseKind } from "#domain/release.ts";
import type { Actor } from "#domain/staffer.ts";
import type { PublicState, Stage } from "#domain/story.ts";
import { awaits } from "./approvals.ts";
import { type Db, isId } from "./db.ts";
import type { Prisma } from "./generated/client.ts";
import { parseOneOf } from "./stored-shapes.ts";
import { type Story, storyFromRow, WITH_FACTS } from "./stories.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** A story with what the budget shows beside its row. */
export interface ListedStory {
  readonly story: Story;
  /** Of the working copy; empty while nobody has written one. */
  readonly hed: string;
  readonly wordCount: number;
  /** Names in the byline, between commas. */
  readonly byline: string;
  readonly lastEditedAt: Date | null;
  readonly lastEditedBy: Person | null;
  readonly live: {
    readonly number: number;
    readonly revision: number;
    readonly kind: string;
    readonly at: Date;
    readonly firstPublishedAt: Date;
    readonly updatedAt: Date;
    readonly moved: boolean;
  } | null;
  /** The newest approval that stands and that no release has used. */
  readonly approved: {
    readonly revision: number;
    readonly kind: string;
    readonly by: Person;
    readonly at: Date;
  } | null;
  /** R6: the release that waits for its instant. */
  readonly scheduled: {
    readonly at: Date;
    readonly kind: ReleaseKind;
    readonly revision: number;
    readonly by: Person;
  } | null;
  /** N1: what whoever moved it where it stands said of it; null when they said nothing. */
  readonly why: { readonly note: string; readonly by: Person } | null;
  /** N4: numbers of releases made by one editor alone that nobody has reviewed yet. */
  readonly unreviewed: readonly number[];
}

export interface StoryFilter {
  readonly desk?: string;
  readonly stage?: Stage;
  readonly publicState?: PublicState;
  /** Only stories this person started, claimed, is credited in or wrote in. */
  readonly mine?: string;
  /** Found in slug, hed or byline, in any case. */
  readonly q?: string;
}

export interface StoryPage {
  /** ID of the last story already seen. */
  readonly after?: string;
  readonly limit: number;
}

const LISTED = {
  ...WITH_FACTS,
  digest: { select: { hed: true, wordCount: true, byline: true, credited: true } },
  head: { select: { lastEditedAt: true, lastEditedById: true } },
  releases: {
    orderBy: { number: "desc" },
    take: 1,
    select: {
      number: true,
      kind: true,
      at: true,
      firstPublishedAt: true,
      updatedAt: true,
      moved: true,
      revisionNumber: true,
    },
  },
  approvals: {
    where: { revokedAt: null, releaseNumber: null },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    // A few, because the newest may have been passed by.
    take: 10,
    select: { revisionNumber: true, kind: true, at: true, by: { select: { id: true, name: true } } },
  },
  scheduled: {
    where: { state: "waiting" },
    take: 1,
    select: { at: true, kind: true, revisionNumber: true, by: { select: { id: true, name: true } } },
  },
  moves: {
    orderBy: { id: "desc" },
    take: 1,
    select: { to: true, note: true, by: { select: { id: true, name: true } } },
  },
} satisfies Prisma.StoryInclude;

type ListedRow = Prisma.StoryGetPayload<{ include: typeof LISTED }>;

/**
 * Newest stories first. `reader` narrows to what they can possibly know of, so that pages fill; whether they may know
 * is asked of the rules for each one afterwards.
 */
export async function listStories(
  db: Db,
  reader: Actor,
  filter: StoryFilter,
  page: StoryPage,
): Promise<readonly ListedStory[]> {
  const rows = await db.story.findMany({
    where: { expungedAt: null, AND: [withinReach(reader), ...conditions(filter), afterCursor(page.after)] },
    include: LISTED,
    orderBy: { id: "desc" },
    take: page.limit,
  });
  return completeRows(db, rows);
}

/** Null when there is no such story. */
export async function loadListedStory(db: Db, id: string): Promise<ListedStory | null> {
  if (!isId(id)) return null;
  const row = await db.story.findUnique({ where: { id, expungedAt: null }, include: LISTED });
  const [listed] = row === null ? [] : await completeRows(db, [row]);
  return listed ?? null;
}

/** These stories, in this order; those that are not there are left out. */
export async function loadListedStories(db: Db, ids: readonly string[]): Promise<readonly ListedStory[]> {
  const rows = await db.story.findMany({
    where: { id: { in: [...ids] }, expungedAt: null },
    include: LISTED,
  });
  const listed = new Map((await completeRows(db, rows)).map((each) => [each.story.id, each]));
  return ids.flatMap((id) => listed.get(id) ?? []);
}

function afterCursor(after: string | undefined): Prisma.StoryWhereInput {
  return after !== undefined && isId(after) ? { id: { lt: after } } : {};
}

function conditions({ desk, stage, publicState, mine, q }: StoryFilter): Prisma.StoryWhereInput[] {
  const like = { contains: q?.trim() ?? "", mode: "insensitive" as const };
  return [
    desk === undefined ? {} : { deskId: desk },
    stage === undefined ? {} : { stage },
    publicState === undefined ? {} : { publicState },
    mine === undefined ? {} : { OR: [...authoredBy(mine), { claimedById: mine }] },
    like.contains === ""
      ? {}
      : { OR: [{ slug: like }, { digest: { hed: like } }, { digest: { byline: like } }] },
  ];
}

/** As WROTE has it. */
function authoredBy(stafferId: string): Prisma.StoryWhereInput[] {
  return [
    { createdById: stafferId },
    { clients: { some: { stafferId } }, invitations: { none: { acceptedById: stafferId } } },
    { digest: { credited: { has: stafferId } } },
    { revisions: { some: { authors: { has: stafferId } } } },
  ];
}

/** Never narrower than domain/permission-table.ts: copy desk and managing editors read all, others their desks. */
function withinReach(reader: Actor): Prisma.StoryWhereInput {
  const readsAll = reader.roles.some(
    ({ role, desk }) =>
      role === "copy-editor" || role === "managing-editor" || (desk === null && role !== "admin"),
  );
  if (readsAll) return {};
  const desks = reader.roles.flatMap(({ desk }) => desk ?? []);
  const isEditor = reader.roles.some(({ role }) => role === "editor");
  return {
    OR: [
      { deskId: { in: desks } },
      ...authoredBy(reader.id),
      ...(isEditor ? [{ publicState: { not: "unpublished" } }] : []),
    ],
  };
}

async function completeRows(db: Db, rows: readonly ListedRow[]): Promise<readonly ListedStory[]> {
  const ids = rows.map((row) => row.id);
  const editors = await namesById(
    db,
    rows.flatMap((row) => row.head?.lastEditedById ?? []),
  );
  const alone = await db.release.findMany({
    where: { storyId: { in: ids }, aloneReason: { not: null }, review: null },
    select: { storyId: true, number: true },
    orderBy: { number: "asc" },
  });
  return rows.map((row) => {
    const unreviewed = alone.filter(({ storyId }) => storyId === row.id).map(({ number }) => number);
    return listedFromRow(row, editors, unreviewed);
  });
}

function listedFromRow(
  row: ListedRow,
  editors: ReadonlyMap<string, string>,
  unreviewed: readonly number[],
): ListedStory {
  const editorId = row.head?.lastEditedById ?? null;
  const live = liveFromRow(row.releases[0]);
  const approval = row.approvals
    .map(({ revisionNumber: revision, kind, by, at }) => ({ revision, kind, by, at }))
    .find((open) => awaits(open, live));
  return {
    story: storyFromRow(row),
    hed: row.digest?.hed ?? "",
    wordCount: row.digest?.wordCount ?? 0,
    byline: row.digest?.byline ?? "",
    lastEditedAt: row.head?.lastEditedAt ?? null,
    lastEditedBy: editorId === null ? null : { id: editorId, name: editors.get(editorId) ?? "Somebody" },
    live,
    approved: approval ?? null,
    scheduled: scheduledFromRow(row.scheduled[0]),
    why: whyFromRow(row),
    unreviewed,
  };
}

function scheduledFromRow(row: ListedRow["scheduled"][number] | undefined): ListedStory["scheduled"] {
  if (row === undefined) return null;
  const { revisionNumber: revision, kind, ...same } = row;
  return { ...same, revision, kind: parseOneOf(RELEASE_KINDS, kind) };
}

function whyFromRow({ stage, moves: [newest] }: ListedRow): ListedStory["why"] {
  if (newest === undefined || newest.to !== stage || newest.note === null) return null;
  return { note: newest.note, by: newest.by };
}

function liveFromRow(row: ListedRow["releases"][number] | undefined): ListedStory["live"] {
  if (row === undefined) return null;
  const { revisionNumber: revision, ...same } = row;
  if (revision === null) throw new Error(`release ${row.number} names no revision`);
  return { ...same, revision };
}

/** Names of staffers, closed accounts too. */
export async function namesById(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.staffer.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
