import { describe, expect, test } from "vitest";
import {
  ADMIN,
  COPY_EDITOR,
  COPY_EDITOR_2,
  EDITOR,
  EDITOR_2,
  MANAGING,
  MANAGING_2,
  OTHER_EDITOR,
  REPORTER,
  STRANGER,
  staffer,
  story,
} from "./newsroom.fixture.ts";
import { RELEASE_KINDS, type ReleaseKind } from "./release.ts";
import { decideKind, KIND_RULES, kindsFor } from "./release-kinds.ts";
import {
  approvalFor,
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
import { PUBLIC_STATES, type PublicState } from "./story.ts";

const PEOPLE = [REPORTER, EDITOR, OTHER_EDITOR, COPY_EDITOR, MANAGING, ADMIN, STRANGER];

// NEWSROOM §3 by hand: of PEOPLE (reporter, editor, editor of another desk, copy editor, managing editor, admin,
// stranger) who approves and, once two managing editors have approved, who releases.
const TABLE_R: Record<ReleaseKind, { approves: string; releases: string; state: PublicState; wire: string }> =
  {
    initial: { approves: "-y--y--", releases: "-y-yy--", state: "published", wire: "usable v1 null" },
    minor: { approves: "---yy--", releases: "---yy--", state: "published", wire: "usable v2 null" },
    update: { approves: "-y-yy--", releases: "-y-yy--", state: "published", wire: "usable v2 sig:update" },
    correction: {
      approves: "-y--y--",
      releases: "-y-yy--",
      state: "published",
      wire: "usable v2 sig:correction",
    },
    clarification: {
      approves: "----y--",
      releases: "-y-yy--",
      state: "published",
      wire: "usable v2 sig:update",
    },
    "editors-note": { approves: "----y--", releases: "-y-yy--", state: "published", wire: "usable v2 null" },
    withhold: { approves: "-------", releases: "-yy-y--", state: "withheld", wire: "withheld v2 null" },
    reinstate: { approves: "-y--y--", releases: "-y--y--", state: "published", wire: "usable v2 null" },
    kill: { approves: "-y-yy--", releases: "----y--", state: "killed", wire: "canceled v2 null" },
    resend: { approves: "-------", releases: "-y-yy--", state: "published", wire: "usable v1 null" },
  };
const chiefs = [MANAGING_2, staffer("managing3", { desk: null, role: "managing-editor" })];

describe("[R] table R, row by row", () => {
  test.each(RELEASE_KINDS)("[R] [N2] who approves %s", (kind) => {
    const who = PEOPLE.map((actor) => (decideApproval(approvalRequest(kind, actor)).ok ? "y" : "-")).join("");
    expect(who).toBe(TABLE_R[kind].approves);
  });

  test.each(RELEASE_KINDS)("[R] [N2] who releases %s, and what comes of it", (kind) => {
    const answers = PEOPLE.map((actor) => decideRelease(approvedBy(request(kind, actor), ...chiefs)));
    expect(answers.map((answer) => (answer.ok ? "y" : "-")).join("")).toBe(TABLE_R[kind].releases);
    for (const answer of answers) {
      if (!answer.ok) continue;
      const { value } = answer;
      expect(value.publicState).toBe(TABLE_R[kind].state);
      expect(`${value.wireStatus} v${value.wireVersion} ${value.wireSignal}`).toBe(TABLE_R[kind].wire);
      expect(value.needsReview).toBe(false);
      expect(value.noteLabel).toBe(value.note === null ? null : KIND_RULES[kind].label);
    }
  });

  test("[R] refusals: strangers learn nothing, everyone else whom to ask", () => {
    for (const kind of RELEASE_KINDS) {
      expect(decideRelease(request(kind, ADMIN))).toMatchObject({ refusal: { kind: "unknown" } });
      expect(decideApproval(approvalRequest(kind, ADMIN))).toMatchObject({ refusal: { kind: "unknown" } });
      expect(decideRelease(request(kind, REPORTER))).toMatchObject({ refusal: { kind: "forbidden" } });
    }
    expect(decideRelease(request("initial", STRANGER))).toMatchObject({ refusal: { kind: "unknown" } });
  });

  const STATES_OF: Record<PublicState, string> = {
    unpublished: "initial",
    published: "minor update correction clarification editors-note withhold kill resend",
    withheld: "reinstate kill",
    killed: "",
  };
  test.each(PUBLIC_STATES)("[R] [N6] the kinds that can follow when %s", (state) => {
    expect(kindsFor(state).join(" ")).toBe(STATES_OF[state]);
    for (const kind of RELEASE_KINDS) {
      const answer = decideKind(kind, state);
      expect(answer.ok).toBe(STATES_OF[state].split(" ").includes(kind));
      if (!answer.ok)
        expect(answer.refusal).toMatchObject({ kind: "rule", rule: state === "killed" ? "N6" : "R" });
    }
  });

  test("[N6] nothing follows a kill", () => {
    for (const kind of RELEASE_KINDS) {
      const killed = story({ publicState: "killed" });
      const asked = approvedBy(
        request(kind, MANAGING, { story: killed, live: live({ kind: "kill" }) }),
        ...chiefs,
      );
      expect(decideRelease(asked)).toMatchObject({
        refusal: { rule: "N6", sentence: expect.stringContaining("killed") },
      });
    }
  });

  test("[N2] a held or spiked story is not released, but can be withheld and killed", () => {
    const held = story({ stage: "held", stageBefore: "copy", publicState: "published" });
    for (const kind of ["minor", "update", "correction"] as const) {
      const answer = decideRelease(approvedBy(request(kind, MANAGING, { story: held }), ...chiefs));
      expect(answer).toMatchObject({
        refusal: { kind: "forbidden", sentence: expect.stringContaining("held") },
      });
    }
    for (const kind of ["withhold", "kill"] as const) {
      expect(decideRelease(approvedBy(request(kind, MANAGING, { story: held }), ...chiefs))).toMatchObject({
        ok: true,
      });
    }
  });

  test("[N8] every working stage stays open for releases after publication", () => {
    for (const stage of ["drafting", "filed", "editing", "copy", "ready"] as const) {
      const open = story({ stage, publicState: "published" });
      expect(
        decideRelease(approvedBy(request("update", COPY_EDITOR, { story: open }), EDITOR)),
      ).toMatchObject({ ok: true });
    }
  });
});

describe("[N3] approvals bind to what readers will see", () => {
  const asked = request("correction", COPY_EDITOR);
  test.each([
    ["nothing approved", [], "r3 has not been approved as a correction. Ask an editor who is not an author"],
    ["another revision", [{ revision: 2, sha256: "c2" }], "r2 is approved, not r3."],
    [
      "other words under the number",
      [{ sha256: "c9" }],
      "r3 was approved with another note or correction, or other words.",
    ],
    ["another kind", [{ kind: "update" as const }], "r3 was approved as an update, not as a correction."],
    ["another note", [{ note: "Other." }], "r3 was approved with another note or correction"],
    [
      "another correction",
      [{ correction: { ...CORRECTION, right: "22 seats" } }],
      "r3 was approved with another note or correction",
    ],
    ["taken back", [{ revokedAt: NOW }], "The approval of r3 was taken back."],
    ["used", [{ usedBy: 7 }], "The approval of r3 was used for release 7."],
  ])("[N3] %s is refused", (_why, approvals, sentence) => {
    const facts = { approvals: approvals.map((each) => approvalFor(asked, EDITOR, each)) };
    expect(decideRelease({ ...asked, ...facts })).toMatchObject({
      refusal: {
        kind: "rule",
        rule: "N3",
        code: "not-approved",
        sentence: expect.stringContaining(sentence),
      },
    });
  });

  test("[N3] an approval by somebody who may no longer give it does not count", () => {
    const left = staffer("editor");
    expect(decideRelease(approvedBy(asked, left))).toMatchObject({ refusal: { rule: "N3" } });
  });

  test("[N3] the same words, note and correction are approved, spaces around the note aside", () => {
    const answer = decideRelease({
      ...asked,
      approvals: [approvalFor(asked, EDITOR, { note: ` ${NOTE} ` })],
    });
    expect(answer).toMatchObject({
      ok: true,
      value: { approvalIds: ["approval by editor"], revision: 3, sha256: "c3" },
    });
  });

  test("[N3] approving other words than were seen is stale", () => {
    expect(decideApproval(approvalRequest("update", EDITOR, { sha256: "c9" }))).toMatchObject({
      refusal: { kind: "stale" },
    });
    expect(decideApproval(approvalRequest("update", EDITOR, { sha256: "C3" }))).toMatchObject({
      ok: true,
      value: { revision: 3, sha256: "c3", kind: "update", note: null, correction: null },
    });
  });
});

describe("[N4] two people", () => {
  const own = (kind: ReleaseKind, actor: typeof EDITOR, facts = {}) =>
    decideRelease(approvedBy(request(kind, actor, facts), actor));

  test.each(["initial", "update", "correction", "reinstate"] as const)(
    "[N4] an editor does not release %s on their own approval alone",
    (kind) => {
      expect(own(kind, EDITOR)).toMatchObject({ refusal: { rule: "N4", code: "own-approval-alone" } });
      expect(own(kind, MANAGING)).toMatchObject({ refusal: { rule: "N4" } });
      expect(decideRelease(approvedBy(request(kind, EDITOR), EDITOR, EDITOR_2))).toMatchObject({
        ok: true,
        value: { approvalIds: ["approval by editor2"] },
      });
      expect(own(kind, EDITOR, { publication: { zone: "UTC", twoPeople: false } })).toMatchObject({
        ok: true,
      });
    },
  );

  test("[N4] one copy editor approves and releases a minor fix, and only that", () => {
    expect(own("minor", COPY_EDITOR)).toMatchObject({ ok: true, value: { needsReview: false } });
    expect(own("minor", MANAGING)).toMatchObject({ refusal: { rule: "N4" } });
    expect(own("update", COPY_EDITOR)).toMatchObject({ refusal: { rule: "N4" } });
    expect(own("update", COPY_EDITOR, { aloneReason: "Nobody here." })).toMatchObject({
      refusal: { rule: "N4" },
    });
  });

  test.each(["initial", "update"] as const)(
    "[N4] an editor alone on duty releases %s with a reason, to be reviewed",
    (kind) => {
      expect(own(kind, EDITOR, { aloneReason: "  " })).toMatchObject({ refusal: { rule: "N4" } });
      const alone = { aloneReason: "Night shift, nobody else in." };
      expect(own(kind, EDITOR, alone)).toMatchObject({ ok: true, value: { needsReview: true, ...alone } });
      const two = decideRelease(approvedBy(request(kind, EDITOR, alone), EDITOR, EDITOR_2));
      expect(two).toMatchObject({ ok: true, value: { needsReview: false, aloneReason: null } });
      expect(decideRelease(request(kind, EDITOR, alone))).toMatchObject({ refusal: { rule: "N3" } });
    },
  );

  test.each(["correction", "reinstate"] as const)(
    "[N4] nobody releases %s alone, whatever the reason",
    (kind) => {
      expect(own(kind, EDITOR, { aloneReason: "Night shift." })).toMatchObject({ refusal: { rule: "N4" } });
    },
  );

  test("[N4] withholding needs one person and no approval", () => {
    expect(decideRelease(request("withhold", OTHER_EDITOR))).toMatchObject({
      ok: true,
      value: { approvalIds: [] },
    });
    expect(decideApproval(approvalRequest("withhold", EDITOR))).toMatchObject({
      refusal: { code: "needs-no-approval" },
    });
  });

  test("[R] a kill needs a managing editor and one more, with this very notice, even where one person is enough", () => {
    const asked = request("kill", MANAGING, { publication: { zone: "UTC", twoPeople: false } });
    for (const people of [[MANAGING], [EDITOR], [EDITOR, COPY_EDITOR]]) {
      expect(decideRelease(approvedBy(asked, ...people))).toMatchObject({
        refusal: { rule: "R", code: "kill-needs-two" },
      });
    }
    for (const people of [
      [MANAGING, EDITOR],
      [MANAGING_2, COPY_EDITOR],
      [MANAGING, MANAGING_2],
    ]) {
      const answer = decideRelease(approvedBy(asked, ...people));
      expect(answer.ok && answer.value.approvalIds.length).toBe(2);
    }
    const twice = [approvalFor(asked, MANAGING), approvalFor(asked, MANAGING, { id: "again" })];
    expect(decideRelease({ ...asked, approvals: twice })).toMatchObject({
      refusal: { code: "kill-needs-two" },
    });
    const other = [approvalFor(asked, MANAGING), approvalFor(asked, EDITOR, { note: "Another notice." })];
    expect(decideRelease({ ...asked, approvals: other })).toMatchObject({
      refusal: { code: "kill-needs-two" },
    });
    expect(decideRelease(approvedBy({ ...asked, note: null }, MANAGING, EDITOR))).toMatchObject({
      refusal: { code: "note-required" },
    });
  });
});

describe("[R] authors do not approve themselves", () => {
  test("[R] a correction's approver neither is credited nor wrote", () => {
    for (const facts of [{ authors: ["editor"] }, { writers: ["reporter", "editor"] }]) {
      const asked = { revision: revision(facts) };
      expect(decideApproval(approvalRequest("correction", EDITOR, asked))).toMatchObject({
        refusal: { code: "author-approves-correction" },
      });
      expect(decideRelease(approvedBy(request("correction", COPY_EDITOR, asked), EDITOR))).toMatchObject({
        refusal: { rule: "N3" },
      });
    }
  });

  test("[R] an update's approver is not its sole author; its sole author may release it", () => {
    const alone = { revision: revision({ writers: ["copy"] }) };
    expect(decideApproval(approvalRequest("update", COPY_EDITOR, alone))).toMatchObject({
      refusal: { code: "sole-author-approves-update" },
    });
    expect(decideApproval(approvalRequest("update", COPY_EDITOR_2, alone))).toMatchObject({ ok: true });
    expect(decideRelease(approvedBy(request("update", EDITOR, alone), COPY_EDITOR))).toMatchObject({
      refusal: { rule: "N3" },
    });
    expect(decideRelease(approvedBy(request("update", COPY_EDITOR, alone), EDITOR))).toMatchObject({
      ok: true,
    });
    const shared = { revision: revision({ writers: ["copy", "reporter"] }) };
    expect(decideApproval(approvalRequest("update", COPY_EDITOR, shared))).toMatchObject({ ok: true });
    const unwritten = { revision: revision({ authors: ["copy"], writers: [] }) };
    expect(decideApproval(approvalRequest("update", COPY_EDITOR, unwritten))).toMatchObject({ ok: false });
  });

  test("[N4] an editor alone on duty may approve the update they wrote, for a release that is reviewed", () => {
    const alone = { revision: revision({ writers: ["editor"] }) };
    const aloneReason = "Night shift.";
    expect(decideApproval(approvalRequest("update", EDITOR, alone))).toMatchObject({ ok: false });
    expect(decideApproval(approvalRequest("update", EDITOR, { ...alone, aloneReason }))).toMatchObject({
      ok: true,
    });
    expect(decideApproval(approvalRequest("correction", EDITOR, { ...alone, aloneReason }))).toMatchObject({
      ok: false,
    });
    const released = decideRelease(approvedBy(request("update", EDITOR, { ...alone, aloneReason }), EDITOR));
    expect(released).toMatchObject({ ok: true, value: { needsReview: true } });
  });
});

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
    expect(asked(FIRST, embargoUntil)).toMatchObject({
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
