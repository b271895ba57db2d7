import { expect, test } from "vitest";
import { approvalSubject } from "./approval-subject.ts";
import { decideClaim } from "./claims.ts";

import {
  ADMIN,
  COPY_EDITOR,
  EDITOR,
  EDITOR_2,
  MANAGING,
  NOBODY,
  REPORTER,
  story,
} from "./newsroom.fixture.ts";
import { may } from "./permissions.ts";
import { codeOf, mistaken, proofOf } from "./planted-fault.fixture.ts";
import { approvedBy, CORRECTION, NOTE, NOW, request } from "./releases.fixture.ts";
import { decideRelease } from "./releases.ts";
import { done } from "./result.ts";
import { decideMove } from "./stages.ts";

const ZONE = "America/New_York";
test.each(
  proofOf<typeof decideMove>(
    "[N1]",
    (decide) => {
      const filed = story({ stage: "filed" });
      expect(decide({ move: "edit", from: "filed", story: filed, actor: EDITOR })).toEqual(
        done({ to: "editing", stageBefore: null }),
      );
      expect(codeOf(decide({ move: "edit", from: "drafting", story: filed, actor: EDITOR }))).toBe(
        "story-moved",
      );
      expect(codeOf(decide({ move: "edit", from: "filed", story: filed, actor: REPORTER }))).toBe(
        "may-not-move-edit",
      );
      expect(codeOf(decide({ move: "ready", from: "filed", story: filed, actor: EDITOR }))).toBe(
        "wrong-stage",
      );
      expect(codeOf(decide({ move: "hold", from: "filed", story: filed, actor: EDITOR }))).toBe(
        "note-required",
      );
      const published = story({ stage: "filed", publicState: "published" });
      expect(codeOf(decide({ move: "spike", from: "filed", story: published, actor: EDITOR }))).toBe(
        "published-is-killed",
      );
    },
    decideMove,
    {
      "a stale move goes through": (asked) => decideMove({ ...asked, from: asked.story.stage }),
      "anyone moves": (asked) => decideMove({ ...asked, actor: EDITOR }),
      "a hold needs no note": (asked) => decideMove({ ...asked, note: asked.note ?? "x" }),
      "a published story is spiked": (asked) =>
        decideMove({ ...asked, story: { ...asked.story, publicState: "unpublished" } }),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof may>(
    "[N2]",
    (allowed) => {
      const published = story({ publicState: "published" });
      expect(allowed(REPORTER, "write-copy", published)).toBe(true);
      expect(allowed(COPY_EDITOR, "release:minor", published)).toBe(true);
      expect(allowed(NOBODY, "read-copy", story({ authors: ["nobody"] }))).toBe(false);
      expect(allowed(ADMIN, "read-copy", published)).toBe(false);
      expect(allowed(EDITOR, "release:kill", published)).toBe(false);
      expect(allowed(MANAGING, "release:kill", published)).toBe(true);
    },
    may,
    {
      "the default is yes": (actor, action, about) => actor.roles.length === 0 || may(actor, action, about),
      "an admin may everything": (actor, action, about) => actor === ADMIN || may(actor, action, about),
      "an editor kills": (actor, action, about) => action === "release:kill" || may(actor, action, about),
      "the default is no, for everyone": () => false,
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof decideRelease>(
    "[N3]",
    (decide) => {
      const asked = approvedBy(request("correction", COPY_EDITOR), EDITOR);
      expect(codeOf(decide(asked))).toBe("ok");
      const other = asked.approvals.map((approval) => ({ ...approval, sha256: "c9" }));
      expect(codeOf(decide({ ...asked, approvals: other }))).toBe("not-approved");
      expect(codeOf(decide({ ...asked, note: "Other words than approved." }))).toBe("not-approved");
      expect(
        codeOf(decide({ ...asked, approvals: asked.approvals.map((each) => ({ ...each, revokedAt: NOW })) })),
      ).toBe("not-approved");
    },
    decideRelease,
    {
      "the hash is not compared": mistaken((asked) => ({
        approvals: asked.approvals.map((each) => ({ ...each, sha256: asked.revision?.sha256 ?? "" })),
      })),
      "the note is not compared": mistaken((asked) => ({
        approvals: asked.approvals.map((each) => ({ ...each, note: asked.note })),
      })),
      "approvals can't be taken back": mistaken((asked) => ({
        approvals: asked.approvals.map((each) => ({ ...each, revokedAt: null })),
      })),
      "no approval ever counts": mistaken(() => ({ approvals: [] })),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof approvalSubject>(
    "[N3]",
    (subjectOf) => {
      const subject = {
        revision: 3,
        sha256: "c3",
        kind: "correction",
        note: NOTE,
        correction: CORRECTION,
      } as const;
      expect(subjectOf(subject)).toBe(subjectOf({ ...subject }));
      expect(subjectOf({ ...subject, kind: "update" })).not.toBe(subjectOf(subject));
      expect(subjectOf({ ...subject, correction: { ...CORRECTION, right: "x" } })).not.toBe(
        subjectOf(subject),
      );
    },
    approvalSubject,
    {
      "the kind is left out": (subject) => approvalSubject({ ...subject, kind: "update" }),
      "the correction is left out": (subject) => approvalSubject({ ...subject, correction: null }),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof decideRelease>(
    "[N4]",
    (decide) => {
      expect(codeOf(decide(approvedBy(request("initial", EDITOR), EDITOR)))).toBe("own-approval-alone");
      expect(codeOf(decide(approvedBy(request("initial", EDITOR), EDITOR_2)))).toBe("ok");
      expect(codeOf(decide(approvedBy(request("minor", COPY_EDITOR), COPY_EDITOR)))).toBe("ok");
      const alone = decide(approvedBy(request("initial", EDITOR, { aloneReason: "Night." }), EDITOR));
      expect(alone).toMatchObject({ value: { needsReview: true } });
    },
    decideRelease,
    {
      "one person is enough": mistaken(() => ({ publication: { zone: ZONE, twoPeople: false } })),
      "nobody needs a reason": mistaken(() => ({ aloneReason: "x" })),
      "a lone release is not flagged": (asked) => {
        const answer = decideRelease(asked);
        return answer.ok ? done({ ...answer.value, needsReview: false }) : answer;
      },
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof decideClaim>(
    "[N5]",
    (claim) => {
      const nameOf = () => "Jane Roe";
      expect(claim(EDITOR, story(), nameOf)).toEqual(done({ claimedBy: "editor", changed: true }));
      const second = claim(EDITOR, story({ claimedBy: "reporter" }), nameOf);
      expect(second).toMatchObject({
        refusal: { kind: "stale", sentence: expect.stringContaining("Jane Roe") },
      });
    },
    decideClaim,
    {
      "the second claim wins": (actor, about, nameOf) =>
        decideClaim(actor, { ...about, claimedBy: null }, nameOf),
      "nobody says who has it": (actor, about) => decideClaim(actor, about, () => null),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof decideRelease>(
    "[N8]",
    (decide) => {
      const open = story({ stage: "copy", publicState: "published" });
      const answer = decide(approvedBy(request("update", COPY_EDITOR, { story: open }), EDITOR));
      expect(answer).toMatchObject({ ok: true, value: { publicState: "published" } });
    },
    decideRelease,
    {
      "publication closes the story": mistaken((asked) => ({
        story: { ...asked.story, stage: "spiked", stageBefore: "copy" },
      })),
    },
  ),
)("%s", (_title, run) => run());
