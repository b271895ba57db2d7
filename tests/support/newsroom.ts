import type { Block, Copy } from "#copy/format.ts";
import { writeCopy } from "#copy/write.ts";
import type { Refusal } from "#domain/refusal.ts";
import type { ReleaseKind } from "#domain/release.ts";
import type { Result } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { type ApproveRevisionInput, approveRevision } from "#server/commands/approve-revision.ts";
import { createStory } from "#server/commands/create-story.ts";
import { freezeRevision, type RevisionFrozen } from "#server/commands/freeze-revision.ts";
import { type ReleaseStoryInput, releaseStory, type StoryReleased } from "#server/commands/release-story.ts";
import type { Approval } from "#server/records/approvals.ts";
import { editDocument } from "#server/records/copy-log.ts";
import { listActors } from "#server/records/staffers.ts";
import { NEWSROOM_TEMPLATE } from "./cluster.ts";
import { freshDatabase, type TestDatabase } from "./database.ts";
import { nameOf, PERSON_NAMES, type PersonName } from "./found-newsroom.ts";

export type { PersonName } from "./found-newsroom.ts";

/** A newsroom on a database of the test's own: three desks, everybody there is, one publication in Washington. */
export interface TestNewsroom extends AsyncDisposable {
  readonly db: TestDatabase;
  readonly people: Readonly<Record<PersonName, Actor>>;
}

export async function testNewsroom(): Promise<TestNewsroom> {
  const db = await freshDatabase(NEWSROOM_TEMPLATE);
  const byName = new Map((await listActors(db.prisma)).map((actor) => [actor.name, actor]));
  const people = {} as Record<PersonName, Actor>; // filled for every name just below
  for (const person of PERSON_NAMES) {
    const actor = byName.get(nameOf(person));
    if (actor === undefined) throw new Error(`${person} was hired and is not there`);
    people[person] = actor;
  }
  return { db, people, [Symbol.asyncDispose]: () => db.close() };
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
