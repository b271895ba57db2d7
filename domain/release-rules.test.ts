import { describe, expect, test } from "vitest";
import {
  COPY_EDITOR,
  COPY_EDITOR_2,
  EDITOR,
  EDITOR_2,
  MANAGING,
  MANAGING_2,
  staffer,
  story,
} from "./newsroom.fixture.ts";
import { RELEASE_KINDS } from "./release.ts";

import {
  approvalRequest,
  approvedBy,
  CORRECTION,
  FIRST,
  live,
  NOTE,
  NOW,
  request,
  revision,
} from "./releases.fixture.ts";
import { decideApproval, decideRelease } from "./releases.ts";

const chiefs = [MANAGING_2, staffer("managing3", { desk: null, role: "managing-editor" })];

describe("[R1] [R2] [R3] [R4] [R5] [R6] what is released", () => {
  test("[R1] a correction is refused while the wrong words stand, when approved and when released", () => {
    const places = [{ place: "social text", text: "Only 12 seats!" }];
    for (const answer of [
      decideApproval(approvalRequest("correction", EDITOR, { places })),
      decideRelease(approvedBy(request("correction", COPY_EDITOR, { places }), EDITOR)),
    ]) {
      expect(answer).toMatchObject({
        refusal: { rule: "R1", sentence: expect.stringContaining("social text") },
      });
    }
  });

  test("[R1] wrong and right words belong to a correction only", () => {
    for (const kind of ["update", "minor", "kill"] as const) {
      const answer = decideRelease(
        approvedBy(request(kind, MANAGING, { correction: CORRECTION }), ...chiefs),
      );
      expect(answer).toMatchObject({ refusal: { code: "correction-on-other-kind" } });
    }
  });

  const reasons = [
    { code: "digits" as const, sentence: "A figure changed: “12” became “21”.", before: "12", after: "21" },
  ];
  const more = { classification: { minor: false, reasons } };

  test("[R2] what the check calls more than minor is refused, and an editor may let it pass with a reason", () => {
    expect(decideRelease(approvedBy(request("minor", COPY_EDITOR, more), COPY_EDITOR))).toMatchObject({
      refusal: {
        rule: "R2",
        code: "not-minor",
        sentence: expect.stringContaining("“12” became “21”"),
        details: { reasons },
      },
    });
    const overrideReason = "The figure was set wrong by the typesetter.";
    const byEditor = request("minor", EDITOR, { ...more, overrideReason });
    expect(decideRelease(approvedBy(byEditor, COPY_EDITOR))).toMatchObject({
      ok: true,
      value: { overrideReason, movesUpdated: false },
    });
    const byCopy = request("minor", COPY_EDITOR, { ...more, overrideReason });
    expect(decideRelease(approvedBy(byCopy, COPY_EDITOR_2))).toMatchObject({
      refusal: { kind: "forbidden", code: "may-not-override-minor" },
    });
    expect(decideRelease(approvedBy({ ...byEditor, overrideReason: " " }, COPY_EDITOR))).toMatchObject({
      ok: false,
    });
  });

  test("[R2] [N4] an override is never released on one's own approval", () => {
    const both = staffer("both", { desk: "national", role: "editor" }, { desk: "copy", role: "copy-editor" });
    const asked = request("minor", both, { ...more, overrideReason: "Why." });
    expect(decideRelease(approvedBy(asked, both))).toMatchObject({ refusal: { rule: "N4" } });
    expect(decideRelease(approvedBy(asked, COPY_EDITOR))).toMatchObject({ ok: true });
  });

  test("[R2] an override that was not needed is not recorded, and opens no door", () => {
    const overrideReason = "Why.";
    const byManaging = approvedBy(request("minor", MANAGING, { overrideReason }), COPY_EDITOR);
    expect(decideRelease(byManaging)).toMatchObject({ ok: true, value: { overrideReason: null } });
    expect(
      decideRelease(approvedBy(request("minor", EDITOR, { overrideReason }), COPY_EDITOR)),
    ).toMatchObject({ refusal: { kind: "forbidden" } });
  });

  test.each(["minor", "update", "correction"] as const)(
    "[R3] %s of the words that are live is refused",
    (kind) => {
      const same = { revision: revision({ sha256: "c2" }) };
      expect(decideRelease(approvedBy(request(kind, MANAGING, same), ...chiefs))).toMatchObject({
        refusal: { rule: "R3", code: "same-as-live" },
      });
      expect(decideApproval(approvalRequest(kind, MANAGING, same))).toMatchObject({
        refusal: { rule: "R3" },
      });
    },
  );

  test.each(["clarification", "editors-note"] as const)(
    "[R3] %s stands on unchanged words when its note is new",
    (kind) => {
      const same = { revision: revision({ number: 2, sha256: "c2" }) };
      expect(decideRelease(approvedBy(request(kind, MANAGING, same), ...chiefs))).toMatchObject({
        ok: true,
        value: { movesUpdated: true },
      });
      const again = { ...same, live: live({ kind, note: NOTE }) };
      expect(decideRelease(approvedBy(request(kind, MANAGING, again), ...chiefs))).toMatchObject({
        refusal: { rule: "R3" },
      });
    },
  );

  test("[R3] a resend keeps version, time and words, and freshens nothing", () => {
    const moved = live({ wireVersion: 4, stamps: { firstPublished: FIRST, updated: NOW, moved: true } });
    const answer = decideRelease(
      request("resend", COPY_EDITOR, { live: moved, now: new Date("2026-02-04T09:00Z") }),
    );
    expect(answer).toMatchObject({
      ok: true,
      value: { wireVersion: 4, stamps: moved.stamps, sha256: "c2", movesUpdated: false },
    });
  });

  test("[R3] a withheld story comes back with the words it had, and a kill is about the live ones", () => {
    for (const kind of ["reinstate", "kill"] as const) {
      const answer = decideRelease(approvedBy(request(kind, MANAGING, { revision: revision() }), ...chiefs));
      expect(answer).toMatchObject({ refusal: { code: "not-the-live-revision" } });
      expect(decideApproval(approvalRequest(kind, MANAGING, { revision: revision() }))).toMatchObject({
        ok: false,
      });
    }
  });

  test("[R4] an old revision is not released again: it is restored forward first", () => {
    const old = { revision: revision({ number: 1, sha256: "c1" }) };
    expect(decideRelease(approvedBy(request("update", MANAGING, old), ...chiefs))).toMatchObject({
      refusal: { rule: "R4", code: "older-than-live" },
    });
    const forward = { revision: revision({ number: 4, sha256: "c1" }) };
    expect(decideRelease(approvedBy(request("update", MANAGING, forward), ...chiefs))).toMatchObject({
      ok: true,
    });
  });

  test("[R5] of two who release at once the second is told, and no second release is made", () => {
    const before = approvedBy(request("update", COPY_EDITOR, { basedOn: 1 }), EDITOR);
    const first = decideRelease(before);
    if (!first.ok) throw new Error(first.refusal.sentence);
    const { stamps, revision: number, sha256, wireVersion } = first.value;
    const liveNow = live({ number: 2, kind: "update", revision: number, sha256, stamps, wireVersion });
    expect(decideRelease({ ...before, live: liveNow })).toMatchObject({
      refusal: { kind: "stale", code: "released-meanwhile" },
    });
    expect(decideRelease({ ...before, live: liveNow, basedOn: undefined })).toMatchObject({
      refusal: { rule: "R3" },
    });
    const initial = request("initial", EDITOR, {
      story: story({ publicState: "published" }),
      live: live({ revision: 3, sha256: "c3" }),
    });
    expect(decideRelease(approvedBy(initial, EDITOR_2))).toMatchObject({ refusal: { kind: "stale" } });
  });

  test("[R6] an embargo gates everything that shows copy, never what takes it away", () => {
    const embargoUntil = new Date("2026-02-04T11:00Z");
    for (const kind of RELEASE_KINDS) {
      const answer = decideRelease(approvedBy(request(kind, MANAGING, { embargoUntil }), ...chiefs));
      if (kind === "withhold" || kind === "kill") expect(answer.ok).toBe(true);
      else
        expect(answer).toMatchObject({
          refusal: { rule: "R6", sentence: expect.stringContaining("6 a.m. on Wednesday, February 4, 2026") },
        });
    }
    const asked = (scheduledFor: Date, now = NOW) =>
      decideRelease(approvedBy(request("initial", EDITOR, { embargoUntil, scheduledFor, now }), EDITOR_2));
    expect(asked(embargoUntil)).toMatchObject({ ok: true, value: { scheduledFor: embargoUntil } });
    expect(asked(new Date(embargoUntil.getTime() - 1))).toMatchObject({ refusal: { rule: "R6" } });
    expect(asked(FIRST, embargoUntil)).toMatchObject({ refusal: { code: "scheduled-in-the-past" } });
    const due = request("initial", EDITOR, { embargoUntil, now: embargoUntil });
    expect(decideRelease(approvedBy(due, EDITOR_2))).toMatchObject({
      ok: true,
      value: { scheduledFor: null, stamps: { updated: embargoUntil } },
    });
  });

  test("[R] the revision is named where the kind brings one", () => {
    expect(decideRelease(request("update", EDITOR, { revision: null }))).toMatchObject({
      refusal: { kind: "malformed" },
    });
  });

  test("[U2] a story that is public without a release is a bug", () => {
    expect(() => decideRelease(request("update", EDITOR, { live: null }))).toThrow(/has no release/);
  });
});
