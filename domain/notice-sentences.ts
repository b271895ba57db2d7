import { kindPhrase } from "./actions.ts";
import type { ThreadKind } from "./comments.ts";
import type { Flag } from "./flags.ts";
import type { ReleaseKind } from "./release.ts";
import { unreachable } from "./result.ts";
import { endReason, type ScheduleEnd } from "./schedules.ts";
import type { Move, Stage } from "./story.ts";
import { apClock, apClockOnDate } from "./updated-line.ts";

interface Person {
  readonly name: string;
}

interface AboutMove {
  readonly move: Move;
  readonly to: Stage;
  readonly by: Person;
}

interface AboutApproval {
  readonly revision: number;
  readonly kind: ReleaseKind;
  readonly by: Person;
}

/** What is asked of a notice to say it: never the copy, a comment's words or a note. Instants are ISO 8601, or dates. */
export type SaidNotice = {
  readonly story: { readonly id: string; readonly slug: string };
  readonly createdAt: string | Date;
} & (
  | {
      readonly kind: "released-alone" | "released";
      readonly release: {
        readonly number: number;
        readonly kind: ReleaseKind;
        readonly by: Person;
        readonly at: string | Date;
      };
    }
  | {
      readonly kind: "expunge-proposed";
      readonly proposal: { readonly by: Person };
    }
  | {
      readonly kind: "mentioned" | "assigned" | "answered";
      readonly comment: { readonly thread: string; readonly of: ThreadKind; readonly by: Person };
    }
  | { readonly kind: "to-check"; readonly check: { readonly flag: Flag; readonly by: Person } }
  | { readonly kind: "approved"; readonly approval: AboutApproval }
  | {
      readonly kind: "waiting-for-you" | "refused";
      readonly move: AboutMove | null;
      readonly approval: AboutApproval | null;
    }
  | {
      readonly kind: "handed-off";
      readonly claim: { readonly given: boolean; readonly by: Person; readonly other: Person | null };
    }
  | {
      readonly kind: "not-released";
      readonly schedule: {
        readonly kind: ReleaseKind;
        readonly at: string | Date;
        readonly by: Person;
        /** Null where it was refused at its instant. */
        readonly end: ScheduleEnd | null;
        /** Who did what took it back; null where nobody did. */
        readonly endedBy: Person | null;
      };
    }
  | { readonly kind: "deadline-near"; readonly deadline: { readonly at: string | Date } }
);

/** "zoning-fight was sent back": a notice in one line, as a list's heading and an e-mail's subject. */
export function noticeTitle(notice: SaidNotice, zone: string): string {
  const { slug } = notice.story;
  switch (notice.kind) {
    case "released-alone":
      return `${slug} was released alone`;
    case "released":
      return `${slug} ${RELEASED[notice.release.kind]}`;
    case "expunge-proposed":
      return `${slug} is to be expunged by law`;
    case "mentioned":
      return `${notice.comment.by.name} named you in ${slug}`;
    case "assigned":
      return `A ${threadWords(notice.comment.of)} in ${slug} is yours`;
    case "answered":
      return `${notice.comment.by.name} answered in ${slug}`;
    case "to-check":
      return `${slug} needs ${CHECKING[notice.check.flag]}`;
    case "approved":
      return `${slug} was approved as ${kindPhrase(notice.approval.kind)}`;
    case "waiting-for-you":
      return notice.move === null
        ? `${slug} is approved and waits to be released`
        : `${slug} ${WAITS[notice.move.to]}`;
    case "refused":
      return notice.move === null
        ? `The approval of ${slug} was taken back`
        : `${slug} was ${SET_BACK[notice.move.move] ?? "moved"}`;
    case "not-released":
      return notice.schedule.end === null
        ? `${slug} did not go out`
        : `The scheduled release of ${slug} was taken back`;
    case "handed-off":
      return notice.claim.given ? `${slug} is yours now` : `${slug} was taken off you`;
    case "deadline-near":
      return `${slug} is due at ${apClock(new Date(notice.deadline.at), zone)}`;
    default:
      return unreachable(notice);
  }
}

const CHECKING: Readonly<Record<Flag, string>> = { legal: "legal checking", picture: "its pictures checked" };

const RELEASED: Readonly<Record<ReleaseKind, string>> = {
  initial: "was published",
  minor: "was published with a minor fix",
  update: "was updated",
  correction: "was corrected",
  clarification: "was clarified",
  "editors-note": "was published with an editor’s note",
  withhold: "was withheld from readers",
  reinstate: "is back with readers",
  kill: "was killed",
  resend: "was sent again",
};

/** By the stage somebody's next step begins in. */
const WAITS: Readonly<Record<Stage, string>> = {
  drafting: "is back in drafting",
  filed: "was filed and waits for an editor",
  editing: "is back in editing",
  copy: "waits for the copy desk",
  ready: "is ready and waits for approval",
  held: "is on hold",
  spiked: "was spiked",
};

const SET_BACK: Readonly<Partial<Record<Move, string>>> = {
  "send-back": "sent back",
  hold: "put on hold",
  spike: "spiked",
};

/** Who did it, and when; or what is asked. */
export function noticeSentence(notice: SaidNotice, zone: string): string {
  const told = apClockOnDate(new Date(notice.createdAt), zone);
  switch (notice.kind) {
    case "released-alone": {
      const { kind, by, at } = notice.release;
      return `${by.name} approved and released it (${kindPhrase(kind)}) without a second person at ${apClockOnDate(new Date(at), zone)}.`;
    }
    case "released": {
      const { kind, by, at } = notice.release;
      return `${by.name} released ${kindPhrase(kind)} at ${apClockOnDate(new Date(at), zone)}.`;
    }
    case "expunge-proposed":
      return `${notice.proposal.by.name} proposes it. It takes a managing editor and an admin together.`;
    case "mentioned":
    case "assigned":
    case "answered":
      return `${notice.comment.by.name} wrote a ${threadWords(notice.comment.of)}. You were told at ${told}.`;
    case "to-check":
      return `${notice.check.by.name} asked for it at ${told}. Whoever clears it says so at its release.`;
    case "approved": {
      const { revision, by } = notice.approval;
      return `${by.name} approved r${revision} at ${told}.`;
    }
    case "waiting-for-you":
    case "refused":
      return `${deedOf(notice)} at ${told}.`;
    case "not-released":
      return notReleased(notice.schedule, zone);
    case "handed-off":
      return handedOff(notice.claim, told);
    case "deadline-near":
      return "You have it or write it, and readers don’t have it yet.";
    default:
      return unreachable(notice);
  }
}

function deedOf({ kind, move, approval }: SaidNotice & { kind: "waiting-for-you" | "refused" }): string {
  if (move !== null) return `${move.by.name} ${MOVED[move.move]}`;
  if (approval === null) return "It was moved";
  return kind === "refused"
    ? `The approval of r${approval.revision} as ${kindPhrase(approval.kind)}, given by ${approval.by.name}, was taken back`
    : `${approval.by.name} approved r${approval.revision} as ${kindPhrase(approval.kind)}`;
}

const MOVED: Readonly<Record<Move, string>> = {
  file: "filed it",
  "send-back": "sent it back",
  edit: "took it into editing",
  "send-to-copy": "sent it to the copy desk",
  ready: "called it ready",
  hold: "put it on hold",
  resume: "took it off hold",
  spike: "spiked it",
  revive: "revived it",
};

function handedOff(
  { given, by, other }: (SaidNotice & { kind: "handed-off" })["claim"],
  told: string,
): string {
  if (given) {
    const from = other === null || other.name === by.name ? "" : ` ${other.name} had it before.`;
    return `${by.name} gave it to you at ${told}.${from}`;
  }
  const who = other === null ? "Nobody has" : other.name === by.name ? "They have" : `${other.name} has`;
  return `${by.name} took it off you at ${told}. ${who} it now.`;
}

/** R6. Why a release was refused at its instant can quote the copy, so it is read in the newsroom. */
function notReleased(
  { kind, at, by, end, endedBy }: (SaidNotice & { kind: "not-released" })["schedule"],
  zone: string,
): string {
  const planned = `${kindPhrase(kind)} that ${by.name} had scheduled for ${apClockOnDate(new Date(at), zone)}`;
  if (end === null) return `The newsroom refused ${planned}. Its release screen says why.`;
  const why = endReason(end);
  return `${endedBy?.name ?? "The newsroom"} took back ${planned}${why === null ? "" : `, because ${why}`}.`;
}

/** Where on the newsroom's address a notice leads. */
export function noticePath(notice: SaidNotice): string {
  const story = `/newsroom/stories/${notice.story.id}`;
  switch (notice.kind) {
    case "released-alone":
    case "released":
      return `${story}/release#release-${notice.release.number}`;
    case "expunge-proposed":
      return `${story}/expunge`;
    case "mentioned":
    case "assigned":
    case "answered":
      return `${story}#thread-${notice.comment.thread}`;
    case "to-check":
    case "approved":
    case "not-released":
      return `${story}/release`;
    case "waiting-for-you":
    case "refused":
      // What is to be approved or released is looked at there; the other steps are taken in the copy.
      return notice.approval !== null || notice.move?.to === "ready" ? `${story}/release` : story;
    case "handed-off":
    case "deadline-near":
      return story;
    default:
      return unreachable(notice);
  }
}

/** What the link that leads there says. */
export function noticeLinkText({ kind }: Pick<SaidNotice, "kind">): string {
  switch (kind) {
    case "released-alone":
      return "Review it";
    case "released":
      return "See the release";
    case "expunge-proposed":
      return "Read it and decide";
    case "mentioned":
    case "assigned":
    case "answered":
      return "Open the thread";
    case "to-check":
      return "Look at it and clear it";
    case "approved":
      return "See the approval";
    case "not-released":
      return "See what can be done";
    case "waiting-for-you":
    case "refused":
    case "handed-off":
    case "deadline-near":
      return "Open the story";
  }
}

function threadWords(of: ThreadKind): string {
  return of === "comment" ? "comment" : "private note";
}
