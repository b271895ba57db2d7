import type { Block, Copy } from "#copy/format.ts";
import { writeCopy } from "#copy/write.ts";
import type { Refusal } from "#domain/refusal.ts";
import type { ReleaseKind } from "#domain/release.ts";
import type { Result } from "#domain/result.ts";
import type { Actor, Role } from "#domain/staffer.ts";
import { type ApproveRevisionInput, approveRevision } from "#server/commands/approve-revision.ts";
import { createStory } from "#server/commands/create-story.ts";
import { freezeRevision, type RevisionFrozen } from "#server/commands/freeze-revision.ts";
import { type ReleaseStoryInput, releaseStory, type StoryReleased } from "#server/commands/release-story.ts";
import type { Approval } from "#server/records/approvals.ts";
import { editDocument } from "#server/records/copy-log.ts";
import { loadActor } from "#server/records/staffers.ts";
import { freshDatabase, type TestDatabase } from "./database.ts";

/** The people of the test newsroom, by what they are. Those of a desk are of National. */
const PEOPLE = {
  reporter: [["reporter", "national"]],
  reporter2: [["reporter", "national"]],
  businessReporter: [["reporter", "business"]],
  editor: [["editor", "national"]],
  editor2: [["editor", "national"]],
  businessEditor: [["editor", "business"]],
  copyEditor: [["copy-editor", "copy"]],
  copyEditor2: [["copy-editor", "copy"]],
  managing: [["managing-editor", null]],
  managing2: [["managing-editor", null]],
  admin: [["admin", null]],
} as const satisfies Record<string, readonly (readonly [Role, string | null])[]>;

export type PersonName = keyof typeof PEOPLE;

/** A newsroom on a database of the test's own: three desks, everybody there is, one publication in Washington. */
export interface TestNewsroom extends AsyncDisposable {
  readonly db: TestDatabase;
  readonly people: Readonly<Record<PersonName, Actor>>;
}

export async function testNewsroom(): Promise<TestNewsroom> {
  const db = await freshDatabase();
  await db.prisma.publication.create({
    data: {
      name: "The Potomac Courier",
      zone: "America/New_York",
      legalName: "Potomac Courier, LLC",
      reprintUrl: "/reprints",
      commentPolicyUrl: "/comments",
      adRule: { firstBefore: 3, apart: 3, keepLast: 2 },
    },
  });
  const desks = ["national", "business", "copy"];
  await db.prisma.desk.createMany({
    data: desks.map((id, order) => ({ id, name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`, order })),
  });
  const people = {} as Record<PersonName, Actor>; // filled for every name just below
  for (const name of Object.keys(PEOPLE) as PersonName[]) people[name] = await hire(db, name);
  return { db, people, [Symbol.asyncDispose]: () => db.close() };
}

async function hire(db: TestDatabase, name: PersonName): Promise<Actor> {
  const roles = PEOPLE[name].map(([role, deskId]) => ({ role, deskId }));
  const { id } = await db.prisma.staffer.create({
    data: {
      name: `Test ${name}`,
      email: `${name.toLowerCase()}@courier.test`,
      passwordHash: "nobody signs in here",
      roles: { create: roles },
    },
  });
  const actor = await loadActor(db.prisma, id);
  if (actor === null) throw new Error(`${name} was hired and is not there`);
  return actor;
}

/** The value of an answer that must not be a refusal. */
export function mustDo<T>(answer: Result<T, Refusal>): T {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}: ${answer.refusal.sentence}`);
  return answer.value;
}

/** The code of a refusal, or "done". */
export function codeOf(answer: Result<unknown, Refusal>): string {
  return answer.ok ? "done" : answer.refusal.code;
}

/** A story of National, started by the reporter, with a hed and these paragraphs. */
export async function writtenStory(
  newsroom: TestNewsroom,
  paragraphs: readonly string[] = ["The council voted on Tuesday.", "The mayor signed it at noon."],
  slug = "council",
): Promise<string> {
  const { reporter } = newsroom.people;
  const { id } = mustDo(await createStory(newsroom, reporter, { slug, desk: "national" }));
  await write(newsroom, reporter, id, {
    hed: [{ text: "Council passes budget" }],
    body: asBlocks(paragraphs),
  });
  return id;
}

export function asBlocks(paragraphs: readonly string[]): readonly Block[] {
  return paragraphs.map((text) => ({ kind: "paragraph", runs: [{ text }] }));
}

/** Types into the live document, as an open editor would. */
export async function write(
  { db }: TestNewsroom,
  actor: Actor,
  storyId: string,
  next: Partial<Pick<Copy, "hed" | "dek" | "fields" | "body">>,
): Promise<void> {
  await db.prisma.$transaction((tx) =>
    editDocument(tx, { storyId, stafferId: actor.id, edit: (doc) => writeCopy(doc, next) }),
  );
}

export async function freeze(newsroom: TestNewsroom, actor: Actor, storyId: string): Promise<RevisionFrozen> {
  return mustDo(await freezeRevision(newsroom, actor, { storyId }));
}

/** Freezes what is there and approves it. */
export async function approve(
  newsroom: TestNewsroom,
  actor: Actor,
  storyId: string,
  words: Pick<ApproveRevisionInput, "kind" | "note" | "correction" | "aloneReason">,
): Promise<Approval> {
  const { number: revision, sha256 } = await freeze(newsroom, newsroom.people.copyEditor, storyId);
  return mustDo(await approveRevision(newsroom, actor, { storyId, revision, sha256, ...words }));
}

let keys = 0;

/** A key nobody used before. */
export function newKey(): string {
  keys += 1;
  return `key-${keys}`;
}

export async function release(
  newsroom: TestNewsroom,
  actor: Actor,
  storyId: string,
  input: Omit<ReleaseStoryInput, "storyId" | "idempotencyKey"> & { readonly idempotencyKey?: string },
): Promise<Result<StoryReleased, Refusal>> {
  return releaseStory(newsroom, actor, { idempotencyKey: newKey(), ...input, storyId });
}

/** Approved by the editor, released by the copy editor. */
export async function publish(newsroom: TestNewsroom, storyId: string): Promise<StoryReleased> {
  const { editor, copyEditor } = newsroom.people;
  const { revision } = await approve(newsroom, editor, storyId, { kind: "initial" });
  return mustDo(await release(newsroom, copyEditor, storyId, { kind: "initial", revision }));
}

/** Approves and releases a change to a published story; each kind by people who may. */
export async function releaseChange(
  newsroom: TestNewsroom,
  storyId: string,
  kind: ReleaseKind,
  words: Pick<ApproveRevisionInput, "note" | "correction"> = {},
): Promise<StoryReleased> {
  const { managing, copyEditor } = newsroom.people;
  const { revision } = await approve(newsroom, managing, storyId, { kind, ...words });
  return mustDo(await release(newsroom, copyEditor, storyId, { kind, revision, ...words }));
}
