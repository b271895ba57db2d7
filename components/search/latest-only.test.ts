import { expect, test } from "vitest";
import { LatestOnly } from "./latest-only.ts";

/** Answers when the test says so, in whatever order. */
function answerLater() {
  const waiting = new Map<string, (answer: string) => void>();
  const shown: string[] = [];
  const given = new Set<string>();
  const asker = new LatestOnly<string, string>(
    (question, signal) => {
      signal.addEventListener("abort", () => given.add(question));
      return new Promise((resolve) => waiting.set(question, resolve));
    },
    (question, answer) => shown.push(`${question}: ${answer}`),
  );
  const answer = async (question: string) => {
    waiting.get(question)?.("found");
    await Promise.resolve();
    await Promise.resolve();
  };
  return { asker, answer, shown, given };
}

test("an older answer never overwrites a newer one, whichever comes first", async () => {
  const { asker, answer, shown, given } = answerLater();
  asker.ask("fi");
  asker.ask("fire");
  expect([...given]).toEqual(["fi"]);
  await answer("fire");
  await answer("fi");
  expect(shown).toEqual(["fire: found"]);
  asker.ask("mill");
  asker.ask("mills");
  await answer("mill");
  await answer("mills");
  expect(shown).toEqual(["fire: found", "mills: found"]);
});

test("after giving up nothing is shown", async () => {
  const { asker, answer, shown } = answerLater();
  asker.ask("fire");
  asker.giveUp();
  await answer("fire");
  expect(shown).toEqual([]);
});
