import { describe, expect, test } from "vitest";
import {
  ADMIN,
  COPY_EDITOR,
  EDITOR,
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
import { approvalRequest, approvedBy, live, request } from "./releases.fixture.ts";
import { decideApproval, decideRelease } from "./releases.ts";
import { PUBLIC_STATES, type PublicState } from "./story.ts";

const PEOPLE = [REPORTER, EDITOR, OTHER_EDITOR, COPY_EDITOR, MANAGING, ADMIN, STRANGER];

// docs/RULES.md, R by hand: of PEOPLE (reporter, editor, editor of another desk, copy editor, managing editor, admin,
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
