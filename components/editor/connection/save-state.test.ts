import fc from "fast-check";
import { expect, test } from "vitest";
import {
  badgeOf,
  NOTHING_KNOWN,
  nextSaveFacts,
  PATIENCE_MS,
  type SaveEvent,
  type SaveFacts,
} from "./save-state.ts";

type Step = typeof nextSaveFacts;

function after(events: readonly SaveEvent[], step: Step = nextSaveFacts): SaveFacts {
  return events.reduce(step, NOTHING_KNOWN);
}

const opened: SaveEvent = { kind: "opened", at: 0 };
const edited: SaveEvent = { kind: "edited", at: 10 };
const sent = (number: number): SaveEvent => ({ kind: "fence-sent", number });
const answered = (number: number): SaveEvent => ({ kind: "fence-answered", number });

test("[Y1] a new connection isn't Saved until the fence after its step 2 comes back", () => {
  expect(badgeOf(after([opened]), 1).say).toBe("Saving");
  expect(badgeOf(after([opened, sent(1)]), 1).say).toBe("Saving");
  expect(badgeOf(after([opened, sent(1), answered(1)]), 1).say).toBe("Saved");
});

test("[Y1] a fence answers only for what was typed before it", () => {
  const facts = after([opened, sent(1), answered(1), edited, sent(2), edited, answered(2)]);
  expect(badgeOf(facts, 11).say).toBe("Saving");
  expect(badgeOf(nextSaveFacts(nextSaveFacts(facts, sent(3)), answered(3)), 11).say).toBe("Saved");
});

test("[Y1] an answer heard twice answers for nothing typed since", () => {
  const facts = after([opened, edited, edited, sent(1), answered(1), edited, answered(1)]);
  expect(badgeOf(facts, 11).say).toBe("Saving");
});

test("[Y1] an unanswered fence turns Saving into Not saved, with the time of the first unsaved word", () => {
  const facts = after([opened, sent(1), answered(1), edited, sent(2)]);
  expect(badgeOf(facts, 10 + PATIENCE_MS)).toEqual({ say: "Not saved", since: 10 });
});

test("[Y1] who may only read has nothing to save, unless words were typed before", () => {
  const late = 10 + PATIENCE_MS;
  expect(badgeOf(after([opened, sent(1)]), late, true)).toEqual({ say: "Reading" });
  const closed: SaveEvent = { kind: "closed", at: 20, refusedFor: null };
  expect(badgeOf(after([opened, sent(1), closed]), late, true)).toEqual({
    say: "Offline",
    since: null,
    edits: 0,
  });
  expect(badgeOf(after([opened, sent(1), edited]), late, true)).toEqual({ say: "Not saved", since: 0 });
});

test("[Y1] database away says Not saved at once", () => {
  const facts = after([opened, sent(1), answered(1), edited, { kind: "database", away: true }]);
  expect(badgeOf(facts, 11)).toEqual({ say: "Not saved", since: 10 });
});

test("[Y1] a broken line says Offline and how much isn't saved; an answer of the old line counts no more", () => {
  const facts = after([
    opened,
    sent(1),
    answered(1),
    edited,
    sent(2),
    { kind: "closed", at: 20, refusedFor: null },
    answered(2),
  ]);
  expect(badgeOf(facts, 30)).toEqual({ say: "Offline", since: 10, edits: 1 });
});

const event: fc.Arbitrary<SaveEvent> = fc.oneof(
  fc.record({ kind: fc.constant("opened" as const), at: fc.nat(99) }),
  fc.record({ kind: fc.constant("edited" as const), at: fc.nat(99) }),
  fc.record({ kind: fc.constant("fence-sent" as const), number: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant("fence-answered" as const), number: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant("closed" as const), at: fc.nat(99), refusedFor: fc.constant(null) }),
);

/** Saved never follows an edit without a fence sent after that edit and answered on the same line. */
function checkNeverTooEarly(step: Step): void {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      // A client numbers its fences 1, 2, 3 … on a line; renumber the random ones so.
      let number = 0;
      let covered = false;
      let asked: number | null = null;
      let facts = NOTHING_KNOWN;
      for (const each of events) {
        const next = each.kind === "fence-sent" ? { ...each, number: ++number } : each;
        facts = step(facts, next);
        if (next.kind === "edited" || next.kind === "opened" || next.kind === "closed") {
          covered = false;
          asked = null;
        }
        if (next.kind === "fence-sent" && facts.line === "open") asked = next.number;
        if (next.kind === "fence-answered" && asked === next.number) covered = true;
        if (badgeOf(facts, 100).say === "Saved" && !covered) throw new Error("Saved too early");
      }
    }),
  );
}

test("[Y1] Saved is never said too early, whatever happens in whatever order", () => {
  checkNeverTooEarly(nextSaveFacts);
});

test("[Y1] the check notices a badge that trusts any answer", () => {
  const faulty: Step = (facts, each) =>
    each.kind === "fence-answered" ? { ...facts, unsaved: null } : nextSaveFacts(facts, each);
  expect(() => checkNeverTooEarly(faulty)).toThrow();
});
