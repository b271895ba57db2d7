import {
  type CommentField,
  commentPieces,
  decideDrawIn,
  mayDirect,
  type ThreadKind,
  threadAction,
  threadUnknown,
} from "#domain/comments.ts";
import { may } from "#domain/permissions.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import type { StoryFacts } from "#domain/story.ts";
import { loadThread, type Thread, type ThreadPlace, threadFacts } from "#server/records/comment-threads.ts";
import type { Db, Tx } from "#server/records/db.ts";
import { notify } from "#server/records/notify.ts";
import { loadActor } from "#server/records/staffers.ts";
import type { Story } from "#server/records/stories.ts";
import { namesById } from "#server/records/story-list.ts";
import { type Answer, openStory } from "./newsroom.ts";
import { tell } from "./tell.ts";

/** Where somebody wants to comment. */
export type PlaceAsked =
  | { readonly on: "story" }
  | { readonly on: "field"; readonly field: CommentField }
  | WordsAsked;

/** Words of one text: those that `quote` says, nearest to `from`; or those that `at` says, as an open editor does. */
export interface WordsAsked {
  readonly on: "text";
  readonly text: string;
  readonly quote: string;
  readonly from?: number | undefined;
  readonly at?:
    | {
        readonly start: object;
        readonly end: object;
        readonly generation: number;
        readonly prefix: string;
        readonly suffix: string;
      }
    | undefined;
}

/** A thread as one person sees it. */
export interface ThreadView extends Omit<Thread, "storyId"> {
  /** Whom its comments mention. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Whether this person may resolve, reopen and assign it. */
  readonly yours: boolean;
}

/** Locks the story and reads one of its threads; one that this person may not read is unknown to them. */
export async function openThread(
  tx: Tx,
  actor: Actor,
  storyId: string,
  threadId: string,
): Answer<{ readonly story: Story; readonly thread: Thread }> {
  const opened = await openStory(tx, actor, storyId, "comment");
  if (!opened.ok) return opened;
  const thread = await loadThread(tx, threadId);
  if (
    thread === null ||
    thread.storyId !== opened.value.id ||
    !may(actor, threadAction(thread.kind), opened.value)
  )
    return refused(threadUnknown());
  return done({ story: opened.value, thread });
}

/** These people as the rules know them; refused when one of them can't read such a thread. */
export async function drawIn(
  tx: Tx,
  ids: readonly string[],
  story: StoryFacts,
  kind: ThreadKind,
): Answer<true> {
  const people: (Actor | null)[] = [];
  // One after another: a transaction has one connection.
  for (const id of new Set(ids)) people.push(await loadActor(tx, id));
  return decideDrawIn(people, story, kind);
}

/** Tells people that they were named or given a thread; nobody is told of what they did themselves. */
export async function tellOfComment(
  tx: Tx,
  story: Story,
  told: {
    readonly kind: "mentioned" | "assigned" | "answered";
    readonly staffers: readonly string[];
    readonly thread: Pick<Thread, "id" | "kind">;
    readonly comment: string;
    readonly byId: string;
    readonly at: Date;
  },
): Promise<void> {
  const people: Actor[] = [];
  for (const staffer of told.staffers) {
    const actor = await loadActor(tx, staffer);
    if (actor !== null) people.push(actor);
  }
  const { id: thread, kind: of } = told.thread;
  const subject = { kind: told.kind, thread, of, comment: told.comment };
  await tell(tx, { story, subject, people, byId: told.byId, at: told.at });
}

/** W2: who takes part in a thread: whoever wrote in it, was given it or resolved it. */
export function partOf({ comments, assignedTo, resolved }: Thread): readonly string[] {
  const people = [...comments.map(({ by }) => by.id), assignedTo?.id, resolved?.by.id];
  return [...new Set(people)].filter((id) => id !== undefined);
}

/** The thread as it is now, for whoever just changed it; the story's other readers hear that it did. */
export async function answerThread(tx: Tx, actor: Actor, story: Story, threadId: string): Answer<ThreadView> {
  await notify(tx, "comments", story.id);
  const thread = await loadThread(tx, threadId);
  if (thread === null) throw new Error(`thread ${threadId} was written and is not there`);
  const [view] = await viewsOf(tx, actor, story, [thread]);
  return view === undefined ? refused(threadUnknown()) : done(view);
}

export async function viewsOf(
  db: Db,
  actor: Actor,
  story: StoryFacts,
  threads: readonly Thread[],
): Promise<readonly ThreadView[]> {
  const mentioned = threads.map(({ comments }) => [
    ...new Set(
      comments.flatMap(({ text }) =>
        commentPieces(text).flatMap((piece) => (typeof piece === "string" ? [] : [piece.mention])),
      ),
    ),
  ]);
  const names = await namesById(db, mentioned.flat());
  return threads.map(({ storyId: _story, ...thread }, index) => ({
    ...thread,
    people: (mentioned[index] ?? []).map((id) => ({ id, name: names.get(id) ?? "Somebody" })),
    yours: mayDirect(actor, story, threadFacts({ storyId: story.id, ...thread })),
  }));
}

/** What a thread's place is for the audit trail: never a word of it. */
export function placeFact(place: ThreadPlace): string {
  if (place.on === "story") return "story";
  return place.on === "field" ? place.field : place.anchor.text;
}
