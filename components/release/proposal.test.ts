import { expect, test } from "vitest";
import type { KindChoice, ReleaseDeskFacts } from "./desk-facts.ts";
import {
  firstProposal,
  isApproved,
  releaseBody,
  revisionFor,
  stillPossible,
  subjectOf,
  usualKinds,
  withKind,
} from "./proposal.ts";

const no = { kind: "forbidden", code: "no", sentence: "No." } as const;

function choice(kind: KindChoice["kind"], facts: Partial<KindChoice> = {}): KindChoice {
  return {
    kind,
    approve: null,
    release: null,
    needsApproval: true,
    bringsRevision: true,
    note: "none",
    noteLabel: null,
    willMoveUpdated: false,
    sentence: "",
    ...facts,
  };
}

function desk(facts: Partial<ReleaseDeskFacts> = {}): ReleaseDeskFacts {
  return {
    storyId: "s",
    checks: "",
    working: { sha256: "x", wordCount: 3, revision: null, openSuggestions: 0 },
    newest: null,
    approved: null,
    openApprovals: [],
    live: null,
    scheduled: null,
    basedOn: null,
    kinds: [choice("minor"), choice("update"), choice("kill", { approve: no, release: no })],
    history: { releases: [], approvals: [] },
    now: "2026-02-03T17:00:00.000Z",
    ...facts,
  };
}

const approval = {
  id: "a",
  revision: 12,
  sha256: "y",
  kind: "correction",
  note: "It was Tuesday.",
  correction: { wrong: "Monday", right: "Tuesday", places: ["lede"], otherUses: ["paragraph 9"] },
  by: { id: "e", name: "Editor" },
  at: "2026-02-03T21:00:00Z",
  revokedAt: null,
  releaseNumber: null,
} as const;

test("only kinds this person can do something about are usual, new reporting first", () => {
  expect(usualKinds(desk().kinds).map(({ kind }) => kind)).toEqual(["update", "minor"]);
});

test("[N3] a release says word for word what was approved", () => {
  const waiting = desk({
    approved: {
      approval,
      headline: "",
      sinceApproval: {
        diff: { fields: [], blocks: [], changed: false, words: { added: 0, removed: 0 } },
        summary: "",
        changes: 0,
      },
    },
    openApprovals: [approval],
    basedOn: 3,
  });
  const proposal = firstProposal(waiting);
  const kind = choice("correction", { note: "required" });
  expect(subjectOf(proposal, kind)).toEqual({
    kind: "correction",
    note: approval.note,
    correction: approval.correction,
  });
  expect(releaseBody(proposal, kind, revisionFor(waiting, proposal), waiting.basedOn)).toMatchObject({
    revision: 12,
    basedOn: 3,
  });
});

test("a kind that is about the live release names no revision", () => {
  const body = releaseBody(
    { ...firstProposal(desk()), kind: "withhold" },
    choice("withhold", { bringsRevision: false }),
    4,
    2,
  );
  expect(body).toEqual({ kind: "withhold", basedOn: 2 });
});

test("[N3] choosing a kind that waits for release brings the words approved for it", () => {
  const waiting = desk({ openApprovals: [approval], kinds: [choice("update"), choice("correction")] });
  const update = { ...firstProposal(waiting), note: "Something else" };
  expect(withKind(waiting, update, "correction")).toMatchObject({
    kind: "correction",
    note: "It was Tuesday.",
  });
  expect(withKind(waiting, update, "minor")).toEqual({ ...update, kind: "minor" });
});

test("a kind that can't be released any more gives way to one that can", () => {
  const before = desk({ kinds: [choice("initial"), choice("update", { approve: no, release: no })] });
  const after = desk({ kinds: [choice("initial", { approve: no, release: no }), choice("update")] });
  const chosen = firstProposal(before);
  expect(stillPossible(before, chosen)).toBe(chosen);
  expect(stillPossible(after, chosen).kind).toBe("update");
  expect(stillPossible(desk({ kinds: [] }), chosen)).toBe(chosen);
});

test("[N3] what stands approved isn't asked for again, and words typed since are", () => {
  const proposal = { ...firstProposal(desk()), kind: "correction" } as const;
  const kind = choice("correction");
  expect(isApproved(desk(), proposal, kind, "e")).toBe(false);
  const waiting = desk({ openApprovals: [approval] });
  expect(isApproved(waiting, proposal, kind, "e")).toBe(false);
  const unchanged = { ...waiting, working: { ...waiting.working, sha256: approval.sha256 } };
  expect(isApproved(unchanged, proposal, kind, "somebody else")).toBe(true);
  const back = desk({ openApprovals: [{ ...approval, kind: "reinstate", note: null }] });
  const unheld = choice("reinstate", { bringsRevision: false });
  expect(isApproved(back, { ...proposal, kind: "reinstate" }, unheld, "e")).toBe(true);
});

test("[R] of a kill each of the two approves this very notice once", () => {
  const note = "It was made up.";
  const waiting = desk({ openApprovals: [{ ...approval, kind: "kill", note }] });
  const kill = choice("kill", { bringsRevision: false });
  const proposal = { ...firstProposal(desk()), kind: "kill", note: `${note} ` } as const;
  expect(isApproved(waiting, proposal, kill, "e")).toBe(true);
  expect(isApproved(waiting, proposal, kill, "m")).toBe(false);
  expect(isApproved(waiting, { ...proposal, note: "Another." }, kill, "e")).toBe(false);
});
