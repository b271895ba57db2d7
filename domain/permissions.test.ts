import { describe, expect, test } from "vitest";
import { actionPhrase } from "./actions.ts";
import {
  ADMIN,
  COPY_EDITOR,
  EDITOR,
  MANAGING,
  NOBODY,
  OTHER_EDITOR,
  on,
  REPORTER,
  REPORTER_2,
  STRANGER,
  staffer,
  story,
} from "./newsroom.fixture.ts";
import { PERMISSIONS } from "./permission-table.ts";
import { ACTIONS, type Action, decide, decideCreateOn, may, mayKnow } from "./permissions.ts";
import type { Actor } from "./staffer.ts";
import { PUBLIC_STATES, STAGES, type StoryFacts } from "./story.ts";

const AUTHOR_ELSEWHERE = staffer("reporter", on("business", "reporter"));
const PEOPLE: readonly Actor[] = [
  REPORTER,
  REPORTER_2,
  AUTHOR_ELSEWHERE,
  STRANGER,
  EDITOR,
  OTHER_EDITOR,
  COPY_EDITOR,
  MANAGING,
  ADMIN,
  NOBODY,
];

// Written by hand: who may, of PEOPLE in their order (author, desk reporter, author from another desk, stranger, editor,
// editor of another desk, copy editor, managing editor, admin, nobody), in some telling states.
const TABLE: readonly [action: Action, facts: Partial<StoryFacts>, who: string][] = [
  ["read-copy", { stage: "drafting" }, "yyy-y-yy--"],
  ["read-copy", { stage: "spiked", stageBefore: "filed" }, "yyy-y-yy--"],
  ["read-copy", { publicState: "published" }, "yyy-yyyy--"],
  ["read-copy", { publicState: "killed" }, "yyy-yyyy--"],
  ["see-list", {}, "yyy-y-yy--"],
  ["read-audit", {}, "yyy-y-yy--"],
  ["write-copy", { stage: "drafting" }, "yyy-y-yy--"],
  ["write-copy", { stage: "held", stageBefore: "copy" }, "yyy-y-yy--"],
  ["write-copy", { stage: "ready", publicState: "published" }, "yyy-y-yy--"],
  ["write-copy", { publicState: "withheld" }, "yyy-y-yy--"],
  ["write-copy", { stage: "spiked", stageBefore: "copy" }, "----------"],
  ["write-copy", { publicState: "killed" }, "----------"],
  ["suggest-copy", { stage: "drafting" }, "yyy-y-yy--"],
  ["suggest-copy", { stage: "ready" }, "yyy-y-yy--"],
  ["suggest-copy", { stage: "held", stageBefore: "copy" }, "yyy-y-yy--"],
  ["suggest-copy", { stage: "ready", publicState: "published" }, "yyy-y-yy--"],
  ["suggest-copy", { publicState: "withheld" }, "yyy-y-yy--"],
  ["suggest-copy", { stage: "spiked", stageBefore: "copy" }, "----------"],
  ["suggest-copy", { publicState: "killed" }, "----------"],
  ["edit-story-details", { stage: "filed" }, "yyy-y-yy--"],
  ["edit-story-details", { stage: "editing" }, "----y-yy--"],
  ["edit-story-details", { stage: "drafting", publicState: "published" }, "----y-yy--"],
  ["claim", {}, "yyy-y-yy--"],
  ["assign", {}, "----y--y--"],
  ["freeze-revision", {}, "yyy-y-yy--"],
  ["restore-revision", { stage: "spiked", stageBefore: "copy" }, "----------"],
  ["move:file", { stage: "drafting" }, "yyy-y--y--"],
  ["move:hold", {}, "----y-yy--"],
  ["move:spike", {}, "----y--y--"],
  ["approve:initial", {}, "----y--y--"],
  ["release:initial", {}, "----y-yy--"],
  ["release:initial", { stage: "held", stageBefore: "copy" }, "----------"],
  ["approve:minor", { publicState: "published" }, "------yy--"],
  ["release:minor", { publicState: "published" }, "------yy--"],
  ["override-minor", { publicState: "published" }, "----y--y--"],
  ["approve:update", { publicState: "published" }, "----y-yy--"],
  ["release:update", { publicState: "published" }, "----y-yy--"],
  ["approve:correction", { publicState: "published" }, "----y--y--"],
  ["release:correction", { publicState: "published" }, "----y-yy--"],
  ["approve:clarification", { publicState: "published" }, "-------y--"],
  ["release:clarification", { publicState: "published" }, "----y-yy--"],
  ["approve:editors-note", { publicState: "published" }, "-------y--"],
  ["release:editors-note", { publicState: "published" }, "----y-yy--"],
  ["release:withhold", { publicState: "published" }, "----yy-y--"],
  ["release:withhold", { publicState: "published", stage: "held", stageBefore: "copy" }, "----yy-y--"],
  ["approve:reinstate", { publicState: "withheld" }, "----y--y--"],
  ["release:reinstate", { publicState: "withheld" }, "----y--y--"],
  ["approve:kill", { publicState: "published" }, "----y-yy--"],
  ["release:kill", { publicState: "withheld" }, "-------y--"],
  ["release:kill", { publicState: "unpublished" }, "----------"],
  ["release:resend", { publicState: "published" }, "----y-yy--"],
  ["review-alone", { publicState: "published" }, "----y-yy--"],
  ["manage-people", {}, "----------"],
];

describe("[N2] the table of permissions", () => {
  test.each(TABLE)("[N2] %s in %j", (action, facts, who) => {
    expect(PEOPLE.map((actor) => (may(actor, action, story(facts)) ? "y" : "-")).join("")).toBe(who);
  });

  test("[N2] actions without a story", () => {
    const who = (action: Action): string =>
      PEOPLE.map((actor) => (may(actor, action, null) ? "y" : "-")).join("");
    expect(who("see-list")).toBe("yyyyyyyy--");
    expect(who("create-story")).toBe("yyyyyyyy--");
    expect(who("make-token")).toBe("yyyyyyyyy-");
    expect(who("manage-people")).toBe("--------y-");
    expect(who("manage-settings")).toBe("--------y-");
    expect(who("read-audit")).toBe("-------yy-");
    expect(who("read-copy")).toBe("----------");
  });

  test("[N2] stories are started on one's own desk; copy and managing editors start them anywhere", () => {
    const who = (desk: string): string =>
      PEOPLE.map((actor) => (decideCreateOn(actor, desk).ok ? "y" : "-")).join("");
    expect(who("national")).toBe("yy--y-yy--");
    expect(who("business")).toBe("--yy-yyy--");
  });

  test("[N2] [N6] the default is no: whoever has no role may nothing, and an admin nothing on copy but have the law take it", () => {
    for (const stage of STAGES) {
      for (const publicState of PUBLIC_STATES) {
        for (const action of ACTIONS) {
          const facts = story({ stage, publicState, createdBy: "admin", authors: ["admin", "nobody"] });
          expect(may(NOBODY, action, facts), action).toBe(false);
          if (action !== "expunge") expect(may(ADMIN, action, facts), action).toBe(false);
        }
      }
    }
  });

  test("[N2] what may not be known is unknown, and everything else refused says whom to ask", () => {
    for (const actor of PEOPLE) {
      for (const publicState of PUBLIC_STATES) {
        for (const stage of STAGES) {
          const facts = story({ stage, publicState });
          for (const action of ACTIONS) {
            const answer = decide(actor, action, facts);
            expect(answer.ok).toBe(may(actor, action, facts));
            if (answer.ok) continue;
            expect(answer.refusal.kind).toBe(mayKnow(actor, facts) ? "forbidden" : "unknown");
            expect(answer.refusal.sentence).toMatch(
              /^(?:You may not .+ Ask |Nobody may |There is no such story)/,
            );
          }
        }
      }
    }
  });

  test("[N2] a role on one desk gives nothing on another; several roles add up", () => {
    const both = staffer("both", on("national", "reporter"), on("business", "editor"));
    expect(may(both, "move:edit", story({ stage: "filed", createdBy: "x", authors: [] }))).toBe(false);
    expect(may(both, "move:edit", story({ stage: "filed", desk: "business" }))).toBe(true);
  });

  test("[N2] move stands for any move", () => {
    expect(may(REPORTER, "move", story({ stage: "drafting" }))).toBe(true);
    expect(may(REPORTER, "move", story({ stage: "copy" }))).toBe(false);
    expect(decide(REPORTER, "move", story({ stage: "copy" }))).toMatchObject({
      ok: false,
      refusal: { kind: "forbidden" },
    });
  });

  test("[N2] every line can be read, and every action has a phrase", () => {
    for (const grant of PERMISSIONS) expect(grant.says).toMatch(/^(?:An?|Any) .+\.$/);
    for (const action of ACTIONS) expect(actionPhrase(action)).toMatch(/^[a-z]/);
    expect(new Set(ACTIONS).size).toBe(ACTIONS.length);
  });
});
