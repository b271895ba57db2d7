import { randomUUID } from "node:crypto";
import type { FixtureStage } from "./who-may-what.ts";

/** One request that tries an action, so that it stops at the table or at something known behind it. */
export interface Attempt {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below /api/v1. */
  readonly path: string;
  readonly body?: unknown;
}

interface Place {
  readonly storyId: string;
  readonly stage: FixtureStage;
  /** Somebody who can be handed no story. */
  readonly nobody: string;
}

/** Suggesting has no call: the socket's cells try it. A story that isn't there yet has no place of its own. */
const NO_ATTEMPT: readonly string[] = ["suggest-copy", "create-story"];

const NO_REVISION = 99_999;
const OTHER_WORDS = "0".repeat(64);
/** A correction where none belongs is refused after the table and before anything else of a release. */
const MISPLACED = { wrong: "a", right: "b", places: ["lede"] };
const LIVE_ONLY = ["withhold", "reinstate", "kill", "resend"];

/** Tries an action on a story; what passes the table is refused behind it, or its row of the trail is. */
export function attemptOf(action: string, { storyId, stage, nobody }: Place): Attempt | null {
  const story = `/stories/${storyId}`;
  const [verb = "", kind = ""] = action.split(":");
  switch (verb) {
    case "move":
      return { method: "POST", path: `${story}/moves`, body: { move: kind, from: stage } };
    case "approve":
      return { method: "POST", path: `${story}/approvals`, body: { revision: 1, sha256: OTHER_WORDS, kind } };
    case "release":
      return {
        method: "POST",
        path: `${story}/releases`,
        body: {
          kind,
          ...(LIVE_ONLY.includes(kind) ? {} : { revision: 2 }),
          ...(kind === "correction" ? {} : { correction: MISPLACED }),
        },
      };
    default:
      return plain(action, story, nobody);
  }
}

/** Refused behind the table: it says nothing. */
function emptyThread(kind: "comment" | "private-note") {
  return { id: randomUUID(), kind, place: { on: "story" }, comment: { id: randomUUID(), text: " " } };
}

function plain(action: string, story: string, nobody: string): Attempt | null {
  switch (action) {
    case "read-copy":
      return { method: "GET", path: `${story}/copy` };
    case "comment":
      return { method: "POST", path: `${story}/threads`, body: emptyThread("comment") };
    case "note-privately":
      return { method: "POST", path: `${story}/threads`, body: emptyThread("private-note") };
    case "see-list":
      return { method: "GET", path: "/stories?limit=200" };
    case "read-revisions":
      return { method: "GET", path: `${story}/revisions?limit=1` };
    case "preview-release":
      return {
        method: "POST",
        path: `${story}/releases/preview`,
        body: { kind: "update", revision: NO_REVISION },
      };
    case "unschedule-release":
      return { method: "DELETE", path: `${story}/releases/scheduled` };
    case "read-audit":
      return { method: "GET", path: `${story}/audit?limit=1` };
    case "write-copy":
      return { method: "PATCH", path: `${story}/copy`, body: { base: "no base at all", hed: "x" } };
    case "freeze-revision":
      return { method: "POST", path: `${story}/revisions`, body: {} };
    case "restore-revision":
      return { method: "POST", path: `${story}/restore`, body: { revision: NO_REVISION } };
    case "claim":
      return { method: "POST", path: `${story}/claim`, body: {} };
    case "assign":
      return { method: "POST", path: `${story}/hand-off`, body: { to: nobody } };
    case "edit-story-details":
      return { method: "PATCH", path: story, body: { desk: "no-such-desk" } };
    case "raise-flag":
      return { method: "POST", path: `${story}/flags`, body: { flag: "legal", to: "needs-checking" } };
    case "clear-flag":
      return {
        method: "POST",
        path: `${story}/flags`,
        body: { flag: "legal", to: "cleared", revision: NO_REVISION },
      };
    case "tick-checklist":
      return {
        method: "POST",
        path: `${story}/checklist`,
        body: { revision: NO_REVISION, item: "none", ticked: true },
      };
    case "expunge":
      return { method: "GET", path: `${story}/expunge` };
    case "invite-contributor":
      return { method: "POST", path: `${story}/invitations`, body: { email: "no address", to: "write" } };
    case "revoke-invitation":
      return { method: "DELETE", path: `${story}/invitations/none` };
    case "override-minor":
      return {
        method: "POST",
        path: `${story}/releases`,
        body: { kind: "minor", revision: 2, override: "Why." },
      };
    case "review-alone":
      return { method: "POST", path: `${story}/releases/1/review` };
    default:
      if (NO_ATTEMPT.includes(action)) return null;
      throw new Error(`no attempt at ${action}`);
  }
}

/** Tries what concerns no story. */
export function attemptWithoutStory(action: string): Attempt {
  switch (action) {
    case "see-list":
      return { method: "GET", path: "/stories?limit=1" };
    case "create-story":
      return { method: "POST", path: "/stories", body: { slug: "", desk: "national" } };
    case "see-staff":
      return { method: "GET", path: "/staff" };
    case "make-token":
      return {
        method: "POST",
        path: "/tokens",
        body: { name: "", scopes: ["read"], expiresAt: "2030-01-01T00:00:00Z" },
      };
    case "read-audit":
      return { method: "GET", path: "/audit?limit=1" };
    case "read-permissions":
      return { method: "GET", path: "/permissions" };
    case "manage-people":
      return { method: "PATCH", path: "/staff/none", body: {} };
    case "manage-settings":
      return { method: "PATCH", path: "/publication", body: { name: "" } };
    default:
      throw new Error(`no attempt at ${action}`);
  }
}

export interface Answered {
  readonly status: number;
  /** The tail of a problem's type; empty for an answer that is none. */
  readonly code: string;
  readonly body: Record<string, unknown>;
}

/** Sends an attempt as the newsroom's own page would. */
export async function send(origin: string, cookie: string, attempt: Attempt): Promise<Answered> {
  const { method, path, body } = attempt;
  const response = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers: {
      cookie,
      ...(method === "GET" ? {} : { origin }),
      ...(method === "POST" && path.endsWith("/releases") ? { "idempotency-key": randomUUID() } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // A problem or an answer of the API: objects both.
  const parsed = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const code = typeof parsed.type === "string" ? parsed.type.replace("/problems/", "") : "";
  return { status: response.status, code, body: parsed };
}

/** What an answer says of the table: it refused, what the story's state alone refuses to everybody, or it let pass. */
export type Verdict = "unknown" | "refused" | "state" | "passed";

/**
 * Refusals that come of a story's stage or public state, before it is asked who wants it; a story that was never released
 * has no revision to withhold, no release to review.
 */
const STATE_CODES =
  /^(?:[a-z-]+-when-(?:unpublished|published|withheld|killed)|wrong-stage|story-killed|published-is-killed|needs-no-approval|release-unknown|bad-revision)$/;

export function verdictOf({ status, code }: Answered): Verdict {
  if (status === 404 && code === "story-unknown") return "unknown";
  if (status === 403 && (code.startsWith("may-not-") || code === "claim-not-yours")) return "refused";
  if (STATE_CODES.test(code)) return "state";
  if (status >= 598) throw new Error(`the test itself went wrong: ${status}`);
  return "passed";
}
