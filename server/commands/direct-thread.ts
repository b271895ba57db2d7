import { decideDirect, decideResolve } from "#domain/comments.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { changeThread, type Thread, threadFacts } from "#server/records/comment-threads.ts";
import type { Tx } from "#server/records/db.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import type { Story } from "#server/records/stories.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { answerThread, drawIn, openThread, type ThreadView, tellOfComment } from "./open-thread.ts";
import { nothingToChange } from "./refusals.ts";

export interface DirectThreadInput {
  readonly storyId: string;
  readonly threadId: string;
  readonly resolved?: boolean | undefined;
  /** Null takes it off whoever has it. */
  readonly assignedTo?: string | null | undefined;
}

/** W2: resolves, reopens or assigns a thread. Of two who resolve it at once one does, and the other is told who. */
export function directThread(newsroom: Newsroom, actor: Actor, input: DirectThreadInput): Answer<ThreadView> {
  return inOneTransaction(newsroom, async (tx) => {
    if (input.resolved === undefined && input.assignedTo === undefined) return refused(nothingToChange());
    // Asks "comment", and for a private note "note-privately".
    const opened = await openThread(tx, actor, input.storyId, input.threadId);
    if (!opened.ok) return opened;
    const { story, thread } = opened.value;
    const permitted = decideDirect(actor, story, threadFacts(thread));
    if (!permitted.ok) return permitted;
    const at = await newsroomNow(tx);
    const assigned = await assign(tx, { actor, story, thread, to: input.assignedTo, at });
    if (!assigned.ok) return assigned;
    const closed = await close(tx, { actor, thread, resolved: input.resolved, at });
    if (!closed.ok) return closed;
    const answer = await answerThread(tx, actor, story, thread.id);
    for (const { action, to } of [...assigned.value, ...closed.value])
      await appendAudit(tx, {
        actorId: actor.id,
        action,
        storyId: story.id,
        facts: { threadId: thread.id, ...(to !== undefined && { to }) },
      });
    return answer;
  });
}

/** What was done, as the trail names it. */
type Deeds = readonly { readonly action: string; readonly to?: string | null }[];

interface Assigning {
  readonly actor: Actor;
  readonly story: Story;
  readonly thread: Thread;
  readonly to: string | null | undefined;
  readonly at: Date;
}

async function assign(tx: Tx, { actor, story, thread, to, at }: Assigning): Answer<Deeds> {
  if (to === undefined || to === (thread.assignedTo?.id ?? null)) return done([]);
  const drawn = await drawIn(tx, to === null ? [] : [to], story, thread.kind);
  if (!drawn.ok) return drawn;
  await changeThread(tx, thread.id, { assignedToId: to });
  const newest = thread.comments.findLast(({ deleted }) => !deleted) ?? thread.comments.at(-1);
  if (to !== null && newest !== undefined) {
    const told = { kind: "assigned", staffers: [to], thread, comment: newest.id } as const;
    await tellOfComment(tx, story, { ...told, byId: actor.id, at });
  }
  return done([{ action: "assign-thread", to }]);
}

interface Closing {
  readonly actor: Actor;
  readonly thread: Thread;
  readonly resolved: boolean | undefined;
  readonly at: Date;
}

async function close(tx: Tx, { actor, thread, resolved, at }: Closing): Answer<Deeds> {
  if (resolved === undefined) return done([]);
  if (!resolved) {
    if (thread.resolved === null) return done([]);
    await changeThread(tx, thread.id, { resolved: null });
    return done([{ action: "reopen-thread" }]);
  }
  const decided = decideResolve(actor, threadFacts(thread));
  if (!decided.ok) return decided;
  if (decided.value === "already") return done([]);
  await changeThread(tx, thread.id, { resolved: { byId: actor.id, at } });
  return done([{ action: "resolve-thread" }]);
}
