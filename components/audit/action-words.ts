import { apClockOnDate } from "#domain/updated-line.ts";

const WORDS: Readonly<Record<string, string>> = {
  "accept-invitation": "took an invitation up",
  "approve-revision": "approved a revision",
  "assign-thread": "gave a thread of comments to somebody, or took it off them",
  "change-password": "changed their password",
  "claim-story": "claimed the story",
  "confirm-expunge": "confirmed that the law takes a story; its words are gone",
  "create-desk": "opened a desk",
  "create-staffer": "created an account",
  "create-story": "started the story",
  "create-token": "made a token",
  "decide-suggestions": "decided suggestions",
  "disable-staffer": "disabled an account",
  "edit-comment": "changed a comment of theirs",
  "edit-copy": "edited the copy through the API",
  "edit-publication": "changed the publication’s settings",
  "edit-staffer": "changed an account",
  "edit-story-details": "changed the story’s details",
  "enable-staffer": "enabled an account",
  "fail-scheduled-release": "refused a scheduled release at its time",
  "freeze-revision": "froze a revision",
  "hand-off-story": "handed the story off",
  "invite-contributor": "invited somebody from outside",
  "move-story": "moved the story",
  "name-revision": "named a revision",
  "propose-expunge": "proposed that the law take a story",
  "rebase-copy": "wrote the story’s document anew",
  "replay-expunge": "took a story out of a restored backup again, as the law did before",
  "release-story": "released",
  "rename-desk": "renamed a desk",
  "reopen-thread": "reopened a thread of comments",
  "reply-to-thread": "replied to a comment",
  "reset-password": "reset a password",
  "resolve-thread": "resolved a thread of comments",
  "restore-backup": "restored the newsroom from a backup",
  "restore-revision": "restored a revision",
  "review-alone-release": "reviewed a release made alone",
  "revoke-approval": "took an approval back",
  "revoke-invitation": "took an invitation back",
  "revoke-token": "revoked a token",
  "schedule-release": "scheduled a release",
  "set-flag": "said how a check stands",
  "sign-in": "signed in",
  "sign-in-failed": "failed to sign in",
  "sign-out": "signed out",
  "sign-out-everywhere": "signed out everywhere",
  "start-thread": "commented",
  "take-back-comment": "took a comment back",
  "tick-checklist": "ticked the checklist",
  "unclaim-story": "gave the story up",
  "unschedule-release": "took a scheduled release back",
  "use-foreign-client": "sent words as another person’s page",
  "withdraw-expunge": "took back a proposal that the law take a story",
};

/** An audit row's action as it reads after the person's name; one that has no words yet reads as it is stored. */
export function actionWords(action: string): string {
  return WORDS[action] ?? action.replaceAll("-", " ");
}

/** What turns the trail's IDs and instants into what a person reads. */
export interface FactReading {
  /** Names of staffers by their ID. */
  readonly names: Readonly<Record<string, string>>;
  /** IANA zone of the publication. */
  readonly zone: string;
}

/** PostgreSQL's jsonb keeps keys by their length; a move reads from one stage to the other. */
const READ_FIRST: readonly string[] = ["kind", "move", "from", "to"];

/** A row's facts as short "name value" pairs, a move's in the order it went; what is null or empty says nothing. */
export function factPairs(
  facts: Readonly<Record<string, unknown>>,
  reading: FactReading,
): readonly (readonly [string, string])[] {
  const known = READ_FIRST.filter((name) => name in facts).map((name) => [name, facts[name]] as const);
  const others = Object.entries(facts).filter(([name]) => !READ_FIRST.includes(name));
  return [...known, ...others].flatMap(([name, value]) => {
    const text = value === null || value === undefined ? "" : factText(value, reading);
    return text === "" ? [] : [[spaced(name), text] as const];
  });
}

function factText(value: unknown, reading: FactReading): string {
  if (Array.isArray(value))
    return value
      .map((each) => factText(each, reading))
      .filter((text) => text !== "")
      .join(", ");
  if (typeof value === "object" && value !== null) {
    return factPairs(Object.fromEntries(Object.entries(value)), reading)
      .map(([name, text]) => `${name} ${text}`)
      .join(", ");
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  const text = String(value);
  const name = reading.names[text];
  if (name !== undefined) return name;
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return apClockOnDate(new Date(text), reading.zone);
  // An ID says nothing to a person; the row's hash covers it all the same, and the API gives it in full.
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) return "";
  // A hash in full would push everything else aside; its beginning tells it apart.
  return /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 13)}…` : text;
}

function spaced(name: string): string {
  return name
    .replace(/Id$/, "")
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase();
}
