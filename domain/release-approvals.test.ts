import { describe, expect, test } from "vitest";
import {
  COPY_EDITOR,
  COPY_EDITOR_2,
  EDITOR,
  EDITOR_2,
  MANAGING,
  MANAGING_2,
  OTHER_EDITOR,
  staffer,
} from "./newsroom.fixture.ts";
import type { ReleaseKind } from "./release.ts";

import {
  approvalFor,
  approvalRequest,
  approvedBy,
  CORRECTION,
  NOTE,
  NOW,
  request,
  revision,
} from "./releases.fixture.ts";
import { decideApproval, decideRelease } from "./releases.ts";

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

  test("[R] [W2] somebody of whose words none goes out makes nobody's update a shared one", () => {
    const suggestedOnly = { revision: revision({ writers: ["copy", "reporter"], wordsOf: ["copy"] }) };
    expect(decideApproval(approvalRequest("update", COPY_EDITOR, suggestedOnly))).toMatchObject({
      refusal: { code: "sole-author-approves-update" },
    });
    const cutOnly = { revision: revision({ writers: ["copy", "reporter"], wordsOf: [] }) };
    expect(decideApproval(approvalRequest("update", COPY_EDITOR, cutOnly))).toMatchObject({ ok: false });
    expect(decideApproval(approvalRequest("update", COPY_EDITOR_2, cutOnly))).toMatchObject({ ok: true });
    // Who took in another's words has put out the other's, not their own.
    const takenIn = { revision: revision({ writers: ["copy", "reporter"], wordsOf: ["reporter"] }) };
    expect(decideApproval(approvalRequest("update", COPY_EDITOR, takenIn))).toMatchObject({ ok: true });
  });

  test("[R] [W2] whoever suggested in a correction had a hand in it, whatever became of the suggestion", () => {
    const asked = { revision: revision({ writers: ["reporter", "editor"], wordsOf: ["reporter"] }) };
    expect(decideApproval(approvalRequest("correction", EDITOR, asked))).toMatchObject({
      refusal: { code: "author-approves-correction" },
    });
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
