import { expect, test } from "vitest";
import {
  couldConfirm,
  decideConfirmation,
  decideProposal,
  decideWithdrawal,
  type ExpungeProposal,
  isOpen,
} from "./expunge.ts";
import type { Actor, Role } from "./staffer.ts";
import { PUBLIC_STATES, STAGES, type StoryFacts } from "./story.ts";

const NOW = new Date("2026-02-03T21:00:00Z");
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);

const story: StoryFacts & { slug: string } = {
  id: "story",
  slug: "harbor",
  desk: "national",
  stage: "drafting",
  stageBefore: null,
  publicState: "published",
  createdBy: "writer",
  authors: ["writer"],
  claimedBy: null,
};

function somebody(id: string, ...roles: readonly Role[]): Actor {
  const onDesk = (role: Role) => (role === "managing-editor" || role === "admin" ? null : "national");
  return {
    id,
    name: id,
    email: `${id}@courier.test`,
    roles: roles.map((role) => ({ role, desk: onDesk(role) })),
  };
}

const managing = somebody("managing", "managing-editor");
const managing2 = somebody("managing2", "managing-editor");
const admin = somebody("admin", "admin");
const both = somebody("both", "managing-editor", "admin");

const asked = {
  reason: "A court ordered it.",
  reference: "Docket 26-1017",
  slug: "harbor",
  open: null,
  now: NOW,
};
const proposal: ExpungeProposal = {
  id: "p",
  proposedBy: "managing",
  expiresAt: hours(24),
  withdrawnAt: null,
};

const codeOf = (answer: { ok: true } | { ok: false; refusal: { code: string } }) =>
  answer.ok ? "done" : answer.refusal.code;
const confirm = (
  actor: Actor,
  proposer: Actor | null,
  over: Partial<ExpungeProposal> = {},
  now = NOW,
  slug = "harbor",
) =>
  decideConfirmation({
    actor,
    story,
    proposer,
    proposal: { ...proposal, proposedBy: proposer?.id ?? "gone", ...over },
    slug,
    now,
  });

test("[N6] a managing editor or an admin proposes, in any stage and public state, and nobody else", () => {
  for (const stage of STAGES)
    for (const publicState of PUBLIC_STATES)
      for (const actor of [managing, admin, both])
        expect(codeOf(decideProposal({ ...asked, actor, story: { ...story, stage, publicState } }))).toBe(
          "done",
        );
  const others = [
    somebody("writer", "reporter"),
    somebody("e", "editor"),
    somebody("c", "copy-editor"),
    somebody("x"),
  ];
  for (const actor of others) expect(codeOf(decideProposal({ ...asked, actor, story }))).not.toBe("done");
});

test("[N6] a proposal has a legal reason, a reference and the slug typed by hand, and lapses after 24 hours", () => {
  expect(decideProposal({ ...asked, reason: "  A court ordered it. ", actor: managing, story })).toEqual({
    ok: true,
    value: { reason: "A court ordered it.", reference: "Docket 26-1017", expiresAt: hours(24) },
  });
  for (const [over, code] of [
    [{ reason: " " }, "bad-reason"],
    [{ reason: "court" }, "bad-reason"],
    [{ reason: "x".repeat(2_001) }, "bad-reason"],
    [{ reference: " " }, "bad-reference"],
    [{ slug: "Harbor" }, "bad-slug"],
    [{ open: proposal }, "expunge-proposed-already"],
  ] as const)
    expect(codeOf(decideProposal({ ...asked, ...over, actor: managing, story }))).toBe(code);
  // One that lapsed or was withdrawn is in nobody's way.
  expect(
    codeOf(decideProposal({ ...asked, open: { ...proposal, expiresAt: NOW }, actor: managing, story })),
  ).toBe("done");
  expect(isOpen(proposal, hours(23.99))).toBe(true);
  expect(isOpen(proposal, hours(24))).toBe(false);
});

test("[N6] it takes a managing editor and an admin, two people, whichever of them proposed", () => {
  expect(confirm(admin, managing)).toEqual({
    ok: true,
    value: { proposedAs: "managing-editor", confirmedAs: "admin" },
  });
  expect(confirm(managing, admin)).toEqual({
    ok: true,
    value: { proposedAs: "admin", confirmedAs: "managing-editor" },
  });
  expect(codeOf(confirm(managing2, managing))).toBe("expunge-needs-both");
  expect(codeOf(confirm(managing, managing))).toBe("expunge-own-proposal");
  // Who is both is still one person; beside another they are whichever is missing.
  expect(codeOf(confirm(both, both))).toBe("expunge-own-proposal");
  expect(confirm(both, managing)).toMatchObject({ value: { confirmedAs: "admin" } });
  expect(confirm(managing, both)).toMatchObject({ value: { proposedAs: "admin" } });
  // What they are counts now: whoever proposed may have left, or lost the role.
  expect(codeOf(confirm(admin, null))).toBe("expunge-needs-both");
  expect(codeOf(confirm(admin, somebody("managing", "editor")))).toBe("expunge-needs-both");
  expect([admin, both, managing2].map((actor) => couldConfirm(actor, story, managing))).toEqual([
    true,
    true,
    false,
  ]);
});

test("[N6] what lapsed, was withdrawn or names another story is not confirmed", () => {
  expect(codeOf(confirm(admin, managing, {}, hours(24)))).toBe("expunge-lapsed");
  expect(codeOf(confirm(admin, managing, { withdrawnAt: NOW }))).toBe("expunge-not-proposed");
  expect(codeOf(confirm(admin, managing, {}, NOW, "harbour"))).toBe("bad-slug");
  const nothing = decideConfirmation({
    actor: admin,
    story,
    proposer: null,
    proposal: null,
    slug: "harbor",
    now: NOW,
  });
  expect(codeOf(nothing)).toBe("expunge-not-proposed");
  expect(codeOf(confirm(somebody("e", "editor"), managing))).toBe("may-not-expunge");
});

test("[N6] either of them takes a proposal back", () => {
  for (const actor of [managing, managing2, admin])
    expect(codeOf(decideWithdrawal({ actor, story, proposal }))).toBe("done");
  expect(codeOf(decideWithdrawal({ actor: somebody("e", "editor"), story, proposal }))).toBe(
    "may-not-expunge",
  );
  expect(codeOf(decideWithdrawal({ actor: admin, story, proposal: null }))).toBe("expunge-not-proposed");
});
