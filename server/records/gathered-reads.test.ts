import { expect, test } from "vitest";
import { GatheredReads } from "./gathered-reads.ts";

/** A table that is read when the test says so, and what each reading asked for. */
function openTable() {
  const rows = new Map([
    ["a", 1],
    ["b", 1],
  ]);
  const readings: {
    readonly keys: readonly string[];
    readonly answer: () => void;
    readonly fail: () => void;
  }[] = [];
  const reads = new GatheredReads<number>((keys) => {
    // As the rows are when the reading begins.
    const found = new Map(keys.flatMap((key) => (rows.has(key) ? [[key, rows.get(key) ?? 0] as const] : [])));
    return new Promise((resolve, reject) => {
      readings.push({ keys, answer: () => resolve(found), fail: () => reject(new Error("away")) });
    });
  });
  return { rows, readings, reads };
}

const settled = () => new Promise((done) => setImmediate(done));

test("what many ask at once is one reading, and each is answered", async () => {
  const { readings, reads } = openTable();
  const answers = Promise.all([reads.ask(["a"]), reads.ask(["b", "gone"]), reads.ask(["a"])]);
  await settled();
  expect(readings.map(({ keys }) => keys)).toEqual([["a", "b", "gone"]]);
  readings[0]?.answer();
  const [one, other] = await answers;
  expect(one.get("a")).toBe(1);
  expect([other.get("b"), other.has("gone")]).toEqual([1, false]);
});

test("[D5] who asks after a change is never answered by a reading that began before it", async () => {
  const { rows, readings, reads } = openTable();
  const before = reads.ask(["a"]);
  await settled();
  rows.set("a", 2);
  const after = [reads.ask(["a"]), reads.ask(["b"])];
  await settled();
  expect(readings).toHaveLength(1);
  readings[0]?.answer();
  expect((await before).get("a")).toBe(1);
  await settled();
  expect(readings.map(({ keys }) => keys)).toEqual([["a"], ["a", "b"]]);
  readings[1]?.answer();
  expect((await after[0])?.get("a")).toBe(2);
});

test("a reading that fails fails for those who asked, and the next is tried", async () => {
  const { readings, reads } = openTable();
  const lost = reads.ask(["a"]);
  await settled();
  const found = reads.ask(["a"]);
  readings[0]?.fail();
  await expect(lost).rejects.toThrow("away");
  await settled();
  readings[1]?.answer();
  expect((await found).get("a")).toBe(1);
});
