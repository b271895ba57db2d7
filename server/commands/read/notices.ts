import { commentPieces, mentionsIn, type ThreadKind } from "#domain/comments.ts";
import { isOpen } from "#domain/expunge.ts";
import type { Flag } from "#domain/flags.ts";
import type { NoticeSubject } from "#domain/notice-kinds.ts";
import { mayReadNotice } from "#domain/notices.ts";
import type { ReleaseKind } from "#domain/release.ts";
import { done, unreachable } from "#domain/result.ts";
import type { ScheduleEnd } from "#domain/schedules.ts";
import type { Actor } from "#domain/staffer.ts";
import type { Move, Stage } from "#domain/story.ts";
import { loadApproval } from "#server/records/approvals.ts";
import { loadThread } from "#server/records/comment-threads.ts";
import type { Db } from "#server/records/db.ts";
import { loadProposal } from "#server/records/expunges.ts";
import { loadFlagChange } from "#server/records/flag-changes.ts";
import { loadMoves } from "#server/records/moves.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { listNotices, type Notice } from "#server/records/notices.ts";
import { loadRelease } from "#server/records/releases.ts";
import { loadSchedule } from "#server/records/scheduled-releases.ts";
import type { Story } from "#server/records/stories.ts";
import { namesById } from "#server/records/story-list.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { type Page, pageSize } from "./know-story.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

interface AnyNotice {
  readonly id: string;
  readonly story: { readonly id: string; readonly slug: string };
  readonly createdAt: Date;
  readonly seenAt: Date | null;
}

interface MoveOf {
  readonly move: Move;
  readonly from: Stage;
  readonly to: Stage;
  readonly note: string | null;
  readonly by: Person;
  /** Whether the story still is where it was moved to. */
  readonly stands: boolean;
}

interface ApprovalOf {
  readonly revision: number;
  readonly kind: ReleaseKind;
  readonly by: Person;
  readonly standing: "open" | "released" | "revoked";
}

/** A notice with its words, as its reader may see them now. */
export type NoticeItem = AnyNotice &
  (
    | {
        readonly kind: "released-alone";
        /** N4: the release made alone, why, and who has looked at it since. */
        readonly release: {
          readonly number: number;
          readonly kind: ReleaseKind;
          readonly by: Person;
          readonly at: Date;
          readonly reason: string;
          readonly review: { readonly by: Person; readonly at: Date } | null;
        };
      }
    | {
        readonly kind: "expunge-proposed";
        /** N6: who says why that the law wants the story gone, and whether that still waits for a second person. */
        readonly proposal: {
          readonly by: Person;
          readonly reason: string;
          readonly reference: string;
          readonly expiresAt: Date;
          readonly waits: boolean;
        };
      }
    | {
        readonly kind: "released";
        readonly release: {
          readonly number: number;
          readonly kind: ReleaseKind;
          readonly by: Person;
          readonly at: Date;
        };
      }
    | {
        readonly kind: "approved";
        readonly approval: ApprovalOf;
      }
    | {
        readonly kind: "waiting-for-you" | "refused";
        /** What made it wait or come back: one of the two. */
        readonly move: MoveOf | null;
        readonly approval: ApprovalOf | null;
      }
    | {
        readonly kind: "handed-off";
        readonly claim: {
          /** True: it was given to the reader. */
          readonly given: boolean;
          readonly by: Person;
          /** Who had it before, or has it now. */
          readonly other: Person | null;
        };
      }
    | {
        readonly kind: "not-released";
        /** R6: what was scheduled, and why it was refused at its instant (`failure`) or taken back (`end`). */
        readonly schedule: {
          readonly kind: ReleaseKind;
          readonly at: Date;
          readonly by: Person;
          readonly end: ScheduleEnd | null;
          readonly endedBy: Person | null;
          readonly failure: string | null;
        };
      }
    | {
        readonly kind: "deadline-near";
        readonly deadline: {
          readonly at: Date;
          /** It still is the story's deadline, and readers don't have the story yet. */
          readonly stands: boolean;
        };
      }
    | {
        readonly kind: "to-check";
        /** D1: what is to be checked, who says so and why, and whether it still is. */
        readonly check: {
          readonly flag: Flag;
          readonly by: Person;
          readonly note: string | null;
          readonly stands: boolean;
        };
      }
    | {
        readonly kind: "mentioned" | "assigned" | "answered";
        /** W2: what was said, by whom, and what the thread is about. */
        readonly comment: {
          readonly thread: string;
          readonly of: ThreadKind;
          readonly by: Person;
          /** People it mentions by their names; empty when it was taken back. */
          readonly text: string;
          readonly quote: string | null;
          readonly resolved: boolean;
        };
      }
  );

export interface Notices extends Page<NoticeItem> {
  /** How many of all the reader's notices are unseen; counting stops at 100. */
  readonly unseen: number;
}

export interface NoticesInput {
  readonly unseen?: boolean;
  readonly cursor?: string;
  readonly limit?: number;
}

const MOST_COUNTED = 100;

/** The actor's own notices, newest first: of stories they may still read, and no others (N2). */
export async function noticesFor(
  { db }: Newsroom,
  actor: Actor,
  { unseen, cursor, limit }: NoticesInput,
): Answer<Notices> {
  const size = pageSize(limit);
  const from = cursor === undefined ? {} : { before: cursor };
  // One more than fits says that there is a next page.
  const found = await readable(db.prisma, actor, { ...from, unseen: unseen ?? false, most: size + 1 });
  const shown = found.slice(0, size);
  const waiting = await readable(db.prisma, actor, { unseen: true, most: MOST_COUNTED });
  return done({
    items: await Promise.all(shown.map((notice) => itemOf(db.prisma, notice))),
    nextCursor: found.length > size ? (shown.at(-1)?.id ?? null) : null,
    unseen: waiting.length,
  });
}

async function readable(
  db: Db,
  actor: Actor,
  { before, unseen, most }: { readonly before?: string; readonly unseen: boolean; readonly most: number },
): Promise<readonly Notice[]> {
  const found: Notice[] = [];
  let last = before;
  for (;;) {
    const from = last === undefined ? {} : { before: last };
    const rows = await listNotices(db, actor.id, { ...from, unseen, limit: most });
    found.push(...rows.filter(({ story, subject }) => mayReadNotice(actor, story, subject)));
    if (rows.length < most || found.length >= most) return found.slice(0, most);
    last = rows.at(-1)?.id;
  }
}

/** The notice with its words. Only for whoever may read it (mayReadNotice). */
export async function itemOf(db: Db, { id, story, subject, createdAt, seenAt }: Notice): Promise<NoticeItem> {
  const own = { id, story: { id: story.id, slug: story.slug }, createdAt, seenAt };
  switch (subject.kind) {
    case "released-alone":
      return { ...own, kind: subject.kind, release: await aloneReleaseOf(db, id, story.id, subject.release) };
    case "released":
      return { ...own, kind: subject.kind, release: await releaseOf(db, id, story.id, subject.release) };
    case "expunge-proposed":
      return { ...own, kind: subject.kind, proposal: await proposalOf(db, id, subject.proposal) };
    case "approved":
      return { ...own, kind: subject.kind, approval: await approvalOf(db, id, story.id, subject.approval) };
    case "waiting-for-you":
    case "refused": {
      const move = subject.after === "move" ? await moveOf(db, id, story, subject.id) : null;
      const approval = subject.after === "approval" ? await approvalOf(db, id, story.id, subject.id) : null;
      return { ...own, kind: subject.kind, move, approval };
    }
    case "not-released":
      return { ...own, kind: subject.kind, schedule: await scheduleOf(db, id, story.id, subject.schedule) };
    case "handed-off":
      return { ...own, kind: subject.kind, claim: await claimOf(db, subject) };
    case "deadline-near":
      return { ...own, kind: subject.kind, deadline: deadlineOf(story, subject.deadline) };
    case "to-check":
      return { ...own, kind: subject.kind, check: await checkOf(db, id, story, subject.change) };
    case "mentioned":
    case "assigned":
    case "answered":
      return { ...own, kind: subject.kind, comment: await commentOf(db, id, subject) };
    default:
      return unreachable(subject);
  }
}

async function approvalOf(db: Db, id: string, storyId: string, approvalId: string): Promise<ApprovalOf> {
  const found = await loadApproval(db, storyId, approvalId);
  if (found === null) throw new Error(`notice ${id} tells of approval ${approvalId}, which is not there`);
  const { revision, kind, by, revokedAt, releaseNumber } = found;
  const standing = releaseNumber !== null ? "released" : revokedAt !== null ? "revoked" : "open";
  return { revision, kind, by, standing };
}

async function moveOf(db: Db, id: string, story: Story, moveId: string): Promise<MoveOf> {
  const [found] = await loadMoves(db, story.id, [moveId]);
  if (found === undefined) throw new Error(`notice ${id} tells of move ${moveId}, which is not there`);
  const { move, from, to, note, by, at } = found;
  const stands = story.stage === to && story.stageSince.getTime() === at.getTime();
  return { move, from, to, note, by, stands };
}

async function scheduleOf(db: Db, id: string, storyId: string, scheduleId: string) {
  const found = await loadSchedule(db, storyId, scheduleId);
  if (found === null) throw new Error(`notice ${id} tells of schedule ${scheduleId}, which is not there`);
  const { kind, at, by, end, endedBy, failure } = found;
  return { kind, at, by, end, endedBy, failure: failure?.sentence ?? null };
}

async function checkOf(db: Db, id: string, story: Story, changeId: string) {
  const found = await loadFlagChange(db, story.id, changeId);
  if (found === null) throw new Error(`notice ${id} tells of flag change ${changeId}, which is not there`);
  const { flag, by, note } = found;
  return { flag, by, note, stands: story.flags[flag] === "needs-checking" };
}

async function claimOf(db: Db, { given, by, other }: NoticeSubject & { kind: "handed-off" }) {
  const names = await namesById(db, [by, ...(other === null ? [] : [other])]);
  const person = (staffer: string) => ({ id: staffer, name: names.get(staffer) ?? "Somebody" });
  return { given, by: person(by), other: other === null ? null : person(other) };
}

function deadlineOf(story: Story, deadline: string) {
  const at = new Date(deadline);
  const stands =
    story.deadline?.getTime() === at.getTime() &&
    story.publicState === "unpublished" &&
    story.stage !== "spiked";
  return { at, stands };
}

async function commentOf(
  db: Db,
  id: string,
  {
    thread: threadId,
    comment: commentId,
    of,
  }: NoticeSubject & { kind: "mentioned" | "assigned" | "answered" },
) {
  const thread = await loadThread(db, threadId);
  const comment = thread?.comments.find((each) => each.id === commentId);
  if (!thread || !comment) throw new Error(`notice ${id} tells of comment ${commentId}, which is not there`);
  const names = await namesById(db, mentionsIn(comment.text));
  const text = commentPieces(comment.text)
    .map((piece) => (typeof piece === "string" ? piece : `@${names.get(piece.mention) ?? "Somebody"}`))
    .join("");
  const quote = thread.place.on === "text" ? thread.place.anchor.quote : null;
  return { thread: threadId, of, by: comment.by, text, quote, resolved: thread.resolved !== null };
}

async function proposalOf(db: Db, id: string, proposalId: string) {
  const found = await loadProposal(db, proposalId);
  if (found === null) throw new Error(`notice ${id} tells of proposal ${proposalId}, which is not there`);
  const { proposer, reason, reference, expiresAt } = found;
  const by = proposer ?? { id: "", name: "Somebody" };
  return { by, reason, reference, expiresAt, waits: isOpen(found, await newsroomNow(db)) };
}

async function aloneReleaseOf(db: Db, id: string, storyId: string, wanted: number) {
  const release = await loadRelease(db, storyId, wanted);
  if (release === null || release.aloneReason === null) {
    throw new Error(`notice ${id} tells of release ${wanted}, which nobody made alone`);
  }
  const { number, kind, by, at, aloneReason: reason, review } = release;
  return { number, kind, by, at, reason, review };
}

async function releaseOf(db: Db, id: string, storyId: string, wanted: number) {
  const release = await loadRelease(db, storyId, wanted);
  if (release === null) throw new Error(`notice ${id} tells of release ${wanted}, which is not there`);
  const { number, kind, by, at } = release;
  return { number, kind, by, at };
}
