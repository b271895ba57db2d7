import { type ThreadKind, threadAction } from "./comments.ts";
import { couldConfirm } from "./expunge.ts";
import { may } from "./permissions.ts";
import { unreachable } from "./result.ts";
import type { Actor } from "./staffer.ts";
import type { StoryFacts } from "./story.ts";

/**
 * What one notice is about: numbers and IDs, never words. The words are looked up when it is read, by whoever may read
 * them then.
 */
export type NoticeSubject =
  | {
      readonly kind: "released-alone";
      /** The release's number. */
      readonly release: number;
    }
  | {
      readonly kind: "expunge-proposed";
      /** The proposal's ID. */
      readonly proposal: string;
    }
  | {
      /** W2: somebody named them in a comment, or gave them a thread. */
      readonly kind: "mentioned" | "assigned";
      readonly thread: string;
      /** What sort of thread it is decides who may read it. */
      readonly of: ThreadKind;
      /** The comment's ID; of an assignment the one that was the newest. */
      readonly comment: string;
    };

/** N4: the managing editors who are told at once that somebody else released alone. `story` as it is after that. */
export function toldOfAloneRelease(
  staff: readonly Actor[],
  story: StoryFacts,
  releasedBy: string,
): readonly Actor[] {
  return staff.filter(
    (staffer) =>
      staffer.id !== releasedBy &&
      staffer.roles.some(({ role }) => role === "managing-editor") &&
      may(staffer, "review-alone", story),
  );
}

/** N6: whoever could be the second person is told that one is wanted. */
export function toldOfExpunge(staff: readonly Actor[], story: StoryFacts, proposer: Actor): readonly Actor[] {
  return staff.filter((staffer) => couldConfirm(staffer, story, proposer));
}

/** N2: whether a notice still shows its reader only what they may read; asked each time it is shown. */
export function mayReadNotice(reader: Actor, story: StoryFacts, subject: NoticeSubject): boolean {
  switch (subject.kind) {
    case "released-alone":
      return may(reader, "read-revisions", story);
    case "expunge-proposed":
      return may(reader, "expunge", story);
    case "mentioned":
    case "assigned":
      return may(reader, threadAction(subject.of), story);
    default:
      return unreachable(subject);
  }
}
