import { describe, expect, test } from "vitest";
import { decideClaim, decideHandOff, decideUnclaim } from "./claims.ts";
import {
  ADMIN,
  COPY_EDITOR,
  EDITOR,
  MANAGING,
  OTHER_EDITOR,
  REPORTER,
  REPORTER_2,
  STRANGER,
  story,
} from "./newsroom.fixture.ts";
import { may } from "./permissions.ts";

const nameOf = (id: string): string | null => (id === "reporter" ? "Jane Roe" : null);

describe("[N5] claim and hand-off", () => {
  test("[N5] of two claims at once the second is told who has it", () => {
    const first = decideClaim(REPORTER, story(), nameOf);
    expect(first).toEqual({ ok: true, value: { claimedBy: "reporter", changed: true } });
    const second = decideClaim(COPY_EDITOR, story({ claimedBy: "reporter" }), nameOf);
    expect(second).toMatchObject({
      ok: false,
      refusal: {
        kind: "stale",
        code: "claimed-by-another",
        sentence: "Jane Roe has this story. You can go on typing; ask Jane Roe to hand it off.",
        details: { claimedBy: "reporter" },
      },
    });
  });

  test("[N5] claiming twice is one claim", () => {
    expect(decideClaim(REPORTER, story({ claimedBy: "reporter" }), nameOf)).toEqual({
      ok: true,
      value: { claimedBy: "reporter", changed: false },
    });
  });

  test("[N5] a claim or a hold blocks nobody's typing", () => {
    const claimed = story({ claimedBy: "reporter", stage: "held", stageBefore: "copy" });
    for (const actor of [REPORTER_2, EDITOR, COPY_EDITOR, MANAGING]) {
      expect(may(actor, "write-copy", claimed)).toBe(true);
    }
  });

  test("[N5] the holder, an editor of the desk or a managing editor takes a claim off", () => {
    const claimed = story({ claimedBy: "reporter" });
    for (const actor of [REPORTER, EDITOR, MANAGING]) {
      expect(decideUnclaim(actor, claimed, nameOf)).toEqual({
        ok: true,
        value: { claimedBy: null, changed: true },
      });
    }
    for (const actor of [REPORTER_2, COPY_EDITOR]) {
      expect(decideUnclaim(actor, claimed, nameOf)).toMatchObject({
        ok: false,
        refusal: { code: "claim-not-yours" },
      });
    }
    expect(decideUnclaim(REPORTER, story(), nameOf)).toEqual({
      ok: true,
      value: { claimedBy: null, changed: false },
    });
  });

  test("[N5] a hand-off goes from the holder to somebody who can work on the story", () => {
    const claimed = story({ claimedBy: "reporter" });
    const to = (receiver: typeof REPORTER) => decideHandOff(REPORTER, claimed, receiver, nameOf);
    expect(to(COPY_EDITOR)).toEqual({ ok: true, value: { claimedBy: "copy", changed: true } });
    expect(to(REPORTER_2)).toMatchObject({ ok: true });
    for (const receiver of [STRANGER, OTHER_EDITOR, ADMIN]) {
      expect(to(receiver)).toMatchObject({ ok: false, refusal: { code: "cannot-receive" } });
    }
    expect(decideHandOff(REPORTER_2, claimed, COPY_EDITOR, nameOf)).toMatchObject({
      refusal: { code: "claim-not-yours" },
    });
    expect(decideHandOff(REPORTER, story(), COPY_EDITOR, nameOf)).toMatchObject({
      refusal: { code: "not-claimed" },
    });
    expect(decideHandOff(EDITOR, story(), REPORTER_2, nameOf)).toMatchObject({
      value: { claimedBy: "reporter2" },
    });
  });

  test("[N5] strangers, spiked and killed stories: no claims", () => {
    expect(decideClaim(STRANGER, story(), nameOf)).toMatchObject({ refusal: { kind: "unknown" } });
    expect(decideUnclaim(STRANGER, story(), nameOf)).toMatchObject({ refusal: { kind: "unknown" } });
    expect(decideHandOff(STRANGER, story(), REPORTER, nameOf)).toMatchObject({
      refusal: { kind: "unknown" },
    });
    expect(decideClaim(EDITOR, story({ stage: "spiked", stageBefore: "copy" }), nameOf)).toMatchObject({
      refusal: { kind: "forbidden" },
    });
    expect(decideClaim(EDITOR, story({ publicState: "killed" }), nameOf)).toMatchObject({
      refusal: { kind: "forbidden" },
    });
  });
});
