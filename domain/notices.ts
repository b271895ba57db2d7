import { threadAction } from "./comments.ts";
import { couldConfirm } from "./expunge.ts";
import type { NoticeSubject } from "./notice-kinds.ts";
import { may } from "./permissions.ts";
import { unreachable } from "./result.ts";
import type { Actor } from "./staffer.ts";
import type { StoryFacts } from "./story.ts";

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
    case "released":
    case "approved":
    case "refused":
    case "not-released":
      return may(reader, "read-revisions", story);
    case "handed-off":
    case "waiting-for-you":
    case "to-check":
    case "deadline-near":
      // Who has a story and when it is due is the newsroom's to know, not a contributor's.
      return may(reader, "see-list", story);
    case "expunge-proposed":
      return may(reader, "expunge", story);
    case "mentioned":
    case "assigned":
    case "answered":
      return may(reader, threadAction(subject.of), story);
    default:
      return unreachable(subject);
  }
}
