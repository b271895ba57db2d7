import { expect, test } from "vitest";
import { proofOf } from "./planted-fault.fixture.ts";
import { NOW } from "./releases.fixture.ts";
import { done } from "./result.ts";
import { decideDue, decideSchedule, endOfPending, type PendingRelease } from "./schedules.ts";
import { instantsOf } from "./wall-instants.ts";

const ZONE = "America/New_York";
const LATER = new Date(NOW.getTime() + 3_600_000);
const PENDING: PendingRelease = { kind: "update", at: LATER, approvals: ["a1"] };

test.each(
  proofOf<typeof decideSchedule>(
    "[R6]",
    (decide) => {
      const asked = { kind: "update", at: LATER, now: NOW, pending: null, zone: ZONE } as const;
      expect(decide(asked).ok).toBe(true);
      expect(decide({ ...asked, at: NOW }).ok).toBe(false);
      expect(decide({ ...asked, kind: "kill" }).ok).toBe(false);
      expect(decide({ ...asked, pending: { at: LATER } }).ok).toBe(false);
    },
    decideSchedule,
    {
      "an instant that is past waits": (asked) => decideSchedule({ ...asked, at: LATER }),
      "a kill waits": (asked) => decideSchedule({ ...asked, kind: "update" }),
      "two of a story wait": (asked) => decideSchedule({ ...asked, pending: null }),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof endOfPending>(
    "[R6]",
    (end) => {
      expect(end(PENDING, { did: "release", kind: "withhold" })).toBe("withheld");
      expect(end(PENDING, { did: "release", kind: "resend" })).toBeNull();
      expect(end(PENDING, { did: "revoke", approval: "a1" })).toBe("approval-revoked");
      expect(end(PENDING, { did: "embargo", until: new Date(LATER.getTime() + 1) })).toBe("embargo-later");
      expect(end(PENDING, { did: "embargo", until: LATER })).toBeNull();
    },
    endOfPending,
    {
      "it goes out after a withhold": (pending, deed) =>
        deed.did === "release" ? null : endOfPending(pending, deed),
      "a resend takes it back": (pending, deed) =>
        deed.did === "release" ? "other-release" : endOfPending(pending, deed),
      "a revoked approval carries it": (pending, deed) => endOfPending({ ...pending, approvals: [] }, deed),
      "a later embargo doesn't matter": (pending, deed) =>
        deed.did === "embargo" ? null : endOfPending(pending, deed),
      "its own embargo takes it back": (pending, deed) =>
        endOfPending({ ...pending, at: new Date(pending.at.getTime() - 1) }, deed),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof decideDue>(
    "[R6]",
    (due) => {
      expect(due(NOW, LATER, ZONE).ok).toBe(true);
      expect(due(NOW, new Date(NOW.getTime() + 48 * 3_600_000), ZONE).ok).toBe(false);
    },
    decideDue,
    {
      "what is long past goes out": () => done(true),
      "what is a little late does not": (at, now, zone) =>
        decideDue(new Date(at.getTime() - 24 * 3_600_000), now, zone),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof instantsOf>(
    "[R6]",
    (read) => {
      const at = (month: number, day: number, hour: number) =>
        read({ year: 2026, month, day, hour, minute: 30 }, ZONE).reads;
      expect([at(2, 4, 6), at(11, 1, 1), at(3, 8, 2)]).toEqual(["once", "twice", "never"]);
    },
    instantsOf,
    {
      "of two hours the first is taken unasked": (wall, zone) => {
        const read = instantsOf(wall, zone);
        return read.reads === "twice" ? { reads: "once", at: read.first } : read;
      },
      "an hour that is skipped is moved": (wall, zone) => {
        const read = instantsOf(wall, zone);
        return read.reads === "never" ? { reads: "once", at: read.change } : read;
      },
    },
  ),
)("%s", (_title, run) => run());
