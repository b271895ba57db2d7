import { expect, test } from "vitest";
import { SharedLook } from "./shared-look.ts";

/** A table whose looks are answered by hand, with what it held when they began. */
function tableByHand() {
  const rows = new Map<string, string>();
  const looks: { readonly keys: readonly string[]; answer(): void; fail(): void }[] = [];
  const shared = new SharedLook<string>((keys) => {
    const seen = new Map(rows);
    return new Promise((resolve, reject) => {
      looks.push({ keys, answer: () => resolve(seen), fail: () => reject(new Error("away")) });
    });
  });
  return { rows, looks, shared };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test("readers of one turn share a look; those who come while it runs share the next", async () => {
  const { rows, looks, shared } = tableByHand();
  rows.set("a", "1");
  const first = [shared.ask("a"), shared.ask("b"), shared.ask("a")];
  await turn();
  const second = [shared.ask("a"), shared.ask("c")];
  await turn();
  expect(looks.map((look) => look.keys)).toEqual([["a", "b"]]);
  looks[0]?.answer();
  expect(await Promise.all(first)).toEqual(["1", undefined, "1"]);
  await turn();
  expect(looks.map((look) => look.keys)).toEqual([
    ["a", "b"],
    ["a", "c"],
  ]);
  looks[1]?.answer();
  expect(await Promise.all(second)).toEqual(["1", undefined]);
});

test("[P4] nobody gets what was true only before they asked", async () => {
  const { rows, looks, shared } = tableByHand();
  rows.set("a", "published");
  const before = shared.ask("a");
  await turn();
  rows.set("a", "withheld");
  const after = shared.ask("a");
  looks[0]?.answer();
  expect(await before).toBe("published");
  await turn();
  looks[1]?.answer();
  expect(await after).toBe("withheld");
});

test("a look that fails fails its own readers only", async () => {
  const { rows, looks, shared } = tableByHand();
  rows.set("a", "1");
  const first = shared.ask("a");
  await turn();
  const second = shared.ask("a");
  looks[0]?.fail();
  await expect(first).rejects.toThrow("away");
  await turn();
  looks[1]?.answer();
  expect(await second).toBe("1");
});
