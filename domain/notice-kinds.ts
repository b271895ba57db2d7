import type { ThreadKind } from "./comments.ts";

/** Everything somebody can be told, in the order in which it is offered to choose from. */
export const NOTICE_KINDS = [
  /** W2: somebody named them in a comment. */
  "mentioned",
  /** W2: somebody gave them a thread. */
  "assigned",
  /** W2: somebody answered in a thread that they began, wrote in or were given. */
  "answered",
  /** N5: somebody gave them a story, or took it off them. */
  "handed-off",
  /** D5: the next step of a story is theirs. */
  "waiting-for-you",
  /** D1: somebody said that a story needs checking, and they can clear it. */
  "to-check",
  /** N3: somebody approved what they wrote or proposed. */
  "approved",
  /** N1, N3: what they wrote or approved was sent back, held, spiked, or its approval was taken back. */
  "refused",
  /** What they wrote or approved went out, or was taken from readers. */
  "released",
  /** R6: a release that they scheduled, or of their desk, did not go out at its instant, or was taken back. */
  "not-released",
  /** A story of theirs is due soon. */
  "deadline-near",
  /** N4: an editor released alone. */
  "released-alone",
  /** N6: the law is said to want a story gone. */
  "expunge-proposed",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What made a story wait for somebody, or come back: a move of it, or an approval; and its ID. */
interface AfterDeed {
  readonly after: "move" | "approval";
  readonly id: string;
}

/**
 * What one notice is about: numbers, IDs and instants, never words. The words are looked up when it is read, by whoever
 * may read them then.
 */
export type NoticeSubject =
  | {
      /** `release`: the release's number. */
      readonly kind: "released-alone" | "released";
      readonly release: number;
    }
  | {
      readonly kind: "expunge-proposed";
      /** The proposal's ID. */
      readonly proposal: string;
    }
  | {
      readonly kind: "mentioned" | "assigned" | "answered";
      readonly thread: string;
      /** What sort of thread it is decides who may read it. */
      readonly of: ThreadKind;
      /** The comment's ID; of an assignment the one that was the newest. */
      readonly comment: string;
    }
  | {
      readonly kind: "handed-off";
      /** True: the reader was given the story. False: it was taken off them. */
      readonly given: boolean;
      /** Who did it. */
      readonly by: string;
      /** Who had it before, or has it now; null for nobody. */
      readonly other: string | null;
    }
  | ({ readonly kind: "waiting-for-you" | "refused" } & AfterDeed)
  | {
      readonly kind: "to-check";
      /** The ID of the change of the flag. */
      readonly change: string;
    }
  | {
      readonly kind: "approved";
      /** The approval's ID. */
      readonly approval: string;
    }
  | {
      readonly kind: "not-released";
      /** The ID of the schedule: what became of it and why is looked up when it is read. */
      readonly schedule: string;
    }
  | {
      readonly kind: "deadline-near";
      /** ISO 8601: another deadline is told of again. */
      readonly deadline: string;
    };
