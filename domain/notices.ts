import { may } from "./permissions.ts";
import type { Actor } from "./staffer.ts";
import type { StoryFacts } from "./story.ts";

/** What a staffer can be told of. */
export const NOTICE_KINDS = ["released-alone"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * What one notice is about: numbers and IDs, never words. The words are looked up when it is read, by whoever may read
 * them then.
 */
export interface NoticeSubject {
  readonly kind: NoticeKind;
  /** The release's number. */
  readonly release: number;
}

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

/** N2: whether a notice still shows its reader only what they may read; asked each time it is shown. */
export function mayReadNotice(reader: Actor, story: StoryFacts): boolean {
  return may(reader, "read-revisions", story);
}
