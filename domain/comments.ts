import type { Action } from "./actions.ts";
import { may, whoMay } from "./permissions.ts";
import type { Refusal } from "./refusal.ts";
import { done, type Result, refused } from "./result.ts";
import type { Actor } from "./staffer.ts";
import type { StoryFacts } from "./story.ts";

/**
 * `comment`: for everybody who may read the copy. `private-note`: for the newsroom's own people. Neither is ever part of the
 * copy: no revision, release or output can contain one (N3).
 */
export const THREAD_KINDS = ["comment", "private-note"] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

/** Fields beside the body that a thread can be about as a whole. */
export const COMMENT_FIELDS = ["hed", "dek", "byline", "dateline", "seoHed", "socialText"] as const;
export type CommentField = (typeof COMMENT_FIELDS)[number];

/** Characters of one comment, comments of one thread, threads of one story. */
export const LONGEST_COMMENT = 5_000;
export const MOST_REPLIES = 500;
export const MOST_THREADS = 2_000;

/** What reading, starting and answering such a thread asks of the table (N2). */
export function threadAction(kind: ThreadKind): Action {
  return kind === "comment" ? "comment" : "note-privately";
}

const MENTION = /@([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9a-f-])/g;

/** The staffers a comment mentions: "@" and their ID, each once, in the order of the text. */
export function mentionsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(MENTION)].map(([, id]) => id ?? ""))];
}

/** A comment as pieces: words, and people it mentions by their ID. */
export function commentPieces(text: string): readonly (string | { readonly mention: string })[] {
  const pieces: (string | { mention: string })[] = [];
  let from = 0;
  for (const { 0: found, 1: id = "", index } of text.matchAll(MENTION)) {
    if (index > from) pieces.push(text.slice(from, index));
    pieces.push({ mention: id });
    from = index + found.length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

/** The text as it is kept; refused when it says nothing or too much. */
export function decideText(text: string): Result<string, Refusal> {
  const kept = text.replaceAll("\r\n", "\n").trim();
  if (kept === "") return refused(badText("Write something first."));
  if (kept.length > LONGEST_COMMENT)
    return refused(
      badText(
        `A comment has at most ${LONGEST_COMMENT.toLocaleString("en-US")} characters; this one has ${kept.length.toLocaleString("en-US")}. Split it in two.`,
      ),
    );
  return done(kept);
}

function badText(sentence: string): Refusal {
  return { kind: "malformed", code: "bad-text", sentence, details: { field: "text" } };
}

/**
 * Whether these people can be drawn into a thread. Whoever may not read it is refused by name, with who could let them
 * in: a mention that nobody gets to see would be worse than none. `person` is null where there is no such account.
 */
export function decideDrawIn(
  people: readonly (Actor | null)[],
  story: StoryFacts,
  kind: ThreadKind,
): Result<true, Refusal> {
  for (const person of people) {
    if (person === null) return refused(nobodyThere());
    if (!may(person, threadAction(kind), story)) return refused(mayNotRead(person, story, kind));
  }
  return done(true);
}

function nobodyThere(): Refusal {
  return {
    kind: "rule",
    rule: "W2",
    code: "mention-unknown",
    sentence: "Somebody named in it has no account here any more. Choose people from the list.",
  };
}

function mayNotRead({ id, name }: Actor, story: StoryFacts, kind: ThreadKind): Refusal {
  return {
    kind: "rule",
    rule: "W2",
    code: "mention-may-not-read",
    sentence:
      kind === "private-note"
        ? `${name} may not read this story’s private notes, so they can’t be named in one. Name somebody of the newsroom who reads the story.`
        : `${name} may not read this story, so they can’t be named here. ${capital(whoMay("invite-contributor", story))} can let them in.`,
    details: { staffer: id },
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A thread as far as the rules ask of it. */
export interface ThreadFacts {
  readonly kind: ThreadKind;
  readonly startedBy: string;
  readonly assignedTo: string | null;
  readonly resolved: { readonly by: { readonly id: string; readonly name: string } } | null;
}

/** Whether this person may close, reopen or hand on a thread: who started it, has it, or writes the copy. */
export function mayDirect(actor: Actor, story: StoryFacts, thread: ThreadFacts): boolean {
  if (!may(actor, threadAction(thread.kind), story)) return false;
  return thread.startedBy === actor.id || thread.assignedTo === actor.id || may(actor, "write-copy", story);
}

export function decideDirect(actor: Actor, story: StoryFacts, thread: ThreadFacts): Result<true, Refusal> {
  if (mayDirect(actor, story, thread)) return done(true);
  return refused({
    kind: "forbidden",
    code: "thread-not-yours",
    sentence:
      "Only whoever started this thread, has it, or may write the copy can resolve, reopen or assign it. Say so in a reply.",
  });
}

/** Of two who resolve a thread at once one does, and the other is told who; doing one's own again is no error. */
export function decideResolve(actor: Actor, thread: ThreadFacts): Result<"already" | "now", Refusal> {
  if (thread.resolved === null) return done("now");
  const { by } = thread.resolved;
  if (by.id === actor.id) return done("already");
  return refused({
    kind: "stale",
    rule: "W2",
    code: "thread-resolved",
    sentence: `${by.name} has resolved this thread already. Reopen it if there is more to say.`,
  });
}

/** Only its author changes or takes back a comment, and only while it is there. */
export function decideChange(
  actor: Actor,
  comment: { readonly by: string; readonly deleted: boolean },
): Result<true, Refusal> {
  if (comment.by !== actor.id)
    return refused({
      kind: "forbidden",
      code: "comment-not-yours",
      sentence: "Only whoever wrote a comment can change it or take it back. Reply to it instead.",
    });
  if (comment.deleted)
    return refused({
      kind: "stale",
      code: "comment-deleted",
      sentence: "This comment has been taken back already. Write a new one.",
    });
  return done(true);
}

export function threadUnknown(): Refusal {
  return {
    kind: "unknown",
    code: "thread-unknown",
    sentence: "This story has no such thread, or it is not yours to see. Look at its comments again.",
  };
}

export function commentUnknown(): Refusal {
  return {
    kind: "unknown",
    code: "comment-unknown",
    sentence: "This thread has no such comment. Look at it again.",
  };
}

/** An ID that a program made twice for two different things. */
export function idTaken(): Refusal {
  return {
    kind: "stale",
    code: "comment-id-taken",
    sentence: "This ID stands for another comment already. Send it once more under a new ID.",
  };
}

export function tooManyComments(what: "thread" | "story"): Refusal {
  return {
    kind: "too-many",
    code: `too-many-in-${what}`,
    sentence:
      what === "thread"
        ? `A thread has at most ${MOST_REPLIES} comments. Start a new one.`
        : `A story has at most ${MOST_THREADS.toLocaleString("en-US")} threads.`,
  };
}

export function quoteNotThere(): Refusal {
  return {
    kind: "rule",
    rule: "W2",
    code: "quote-not-there",
    sentence:
      "These words don’t stand in the copy. Quote words that do, or comment on the field or the story.",
  };
}
