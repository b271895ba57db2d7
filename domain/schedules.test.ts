import { expect, test } from "vitest";
import { RELEASE_KINDS } from "./release.ts";
import {
  type DeedToStory,
  decideDue,
  decideSchedule,
  endOfPending,
  endReason,
  goesOutPhrase,
  type PendingRelease,
  SCHEDULE_ENDS,
  scheduledSentence,
} from "./schedules.ts";
import { MOVES } from "./story.ts";

const ZONE = "America/New_York";
const NOW = new Date("2026-02-03T21:23:59Z");
const MORNING = new Date("2026-02-04T11:00Z");
const DAY = 24 * 3_600_000;

const asked = (facts: Partial<Parameters<typeof decideSchedule>[0]> = {}) =>
  decideSchedule({ kind: "update", at: MORNING, now: NOW, pending: null, zone: ZONE, ...facts });

test("[R6] a release waits for an instant ahead, and what is past is said by the house's clock", () => {
  expect(asked().ok).toBe(true);
  expect(asked({ at: new Date(NOW.getTime() + 1) }).ok).toBe(true);
  for (const at of [NOW, new Date(NOW.getTime() - 1)]) {
    expect(asked({ at })).toMatchObject({
      refusal: {
        kind: "rule",
        rule: "R6",
        code: "scheduled-in-the-past",
        sentence: expect.stringMatching(/^4:23 p\.m\. on Tuesday, February 3, 2026 is not ahead any more\./),
      },
    });
  }
});

test("[R6] nothing waits for more than a year, so that a slip in the year is no plan", () => {
  expect(asked({ at: new Date(NOW.getTime() + 366 * DAY) }).ok).toBe(true);
  expect(asked({ at: new Date(NOW.getTime() + 366 * DAY + 1) })).toMatchObject({
    refusal: { code: "scheduled-too-far" },
  });
});

test.each(RELEASE_KINDS.map((kind) => [kind, kind !== "withhold" && kind !== "kill"] as const))(
  "[R6] a %s may wait: %s",
  (kind, may) => {
    expect(asked({ kind }).ok).toBe(may);
    if (!may) expect(asked({ kind })).toMatchObject({ refusal: { rule: "R6", code: "at-once-only" } });
  },
);

test("[R6] one release of a story waits at a time, and the second is told which", () => {
  expect(asked({ pending: { at: MORNING } })).toMatchObject({
    refusal: {
      kind: "stale",
      code: "already-scheduled",
      sentence: expect.stringContaining("6 a.m. on Wednesday, February 4, 2026"),
    },
  });
});

const PENDING: PendingRelease = { kind: "update", at: MORNING, approvals: ["a1", "a2"] };

const DEEDS: readonly (readonly [DeedToStory, string | null])[] = [
  [{ did: "release", kind: "initial" }, "other-release"],
  [{ did: "release", kind: "minor" }, "other-release"],
  [{ did: "release", kind: "update" }, "other-release"],
  [{ did: "release", kind: "correction" }, "other-release"],
  [{ did: "release", kind: "clarification" }, "other-release"],
  [{ did: "release", kind: "editors-note" }, "other-release"],
  [{ did: "release", kind: "reinstate" }, "other-release"],
  [{ did: "release", kind: "withhold" }, "withheld"],
  [{ did: "release", kind: "kill" }, "killed"],
  [{ did: "release", kind: "resend" }, null],
  ...MOVES.map((move) => [{ did: "move", move }, move === "spike" ? "spiked" : null] as const),
  [{ did: "revoke", approval: "a2" }, "approval-revoked"],
  [{ did: "revoke", approval: "a3" }, null],
  [{ did: "embargo", until: null }, null],
  [{ did: "embargo", until: MORNING }, null],
  [{ did: "embargo", until: new Date(MORNING.getTime() - 1) }, null],
  [{ did: "embargo", until: new Date(MORNING.getTime() + 1) }, "embargo-later"],
  [{ did: "expunge" }, "expunged"],
];

test.each(DEEDS)("[R6] while a release waits, %o takes it back: %s", (deed, end) => {
  expect(endOfPending(PENDING, deed)).toBe(end);
});

test("[R6] every way in which a pending release ends has its reason, but that somebody simply took it back", () => {
  for (const end of SCHEDULE_ENDS) {
    if (end === "by-hand") expect(endReason(end)).toBeNull();
    else expect(endReason(end)).toMatch(/^[a-z][a-z ]+$/);
  }
});

test("[R6] [U6] when it goes out is said by the house's clock", () => {
  expect(scheduledSentence(PENDING, ZONE)).toBe(
    "An update goes out at 6 a.m. on Wednesday, February 4, 2026.",
  );
});

test.each([
  ["2026-02-04T11:00Z", "2026-02-04T05:01Z", "Goes out at 6 a.m."],
  ["2026-02-04T11:00Z", "2026-02-03T21:00Z", "Goes out at 6 a.m. on Wednesday"],
  // Midnight belongs to the day that is ending.
  ["2026-02-04T05:00Z", "2026-02-03T21:00Z", "Goes out at midnight"],
  ["2026-02-14T17:00Z", "2026-02-03T21:00Z", "Goes out at noon on Feb. 14, 2026"],
  ["2026-11-01T06:30Z", "2026-11-01T05:10Z", "Goes out at 1:30 a.m. EST"],
  // Seen by a clock that is ahead of the newsroom's.
  ["2026-02-03T20:59Z", "2026-02-03T21:00Z", "Goes out at 3:59 p.m."],
  ["2026-02-03T20:59Z", "2026-02-05T21:00Z", "Goes out at 3:59 p.m. on Feb. 3, 2026"],
])("[R6] [U6] due at %s, seen at %s, a card says “%s”", (at, now, phrase) => {
  expect(goesOutPhrase(new Date(at), new Date(now), ZONE)).toBe(phrase);
});

test.each([
  [0, true],
  [DAY, true],
  [DAY + 1, false],
])("[R6] what is due goes out %d ms late: %s", (late, may) => {
  const answer = decideDue(MORNING, new Date(MORNING.getTime() + late), ZONE);
  expect(answer.ok).toBe(may);
  if (!answer.ok) expect(answer.refusal.sentence).toContain("6 a.m. on Wednesday, February 4, 2026");
});
