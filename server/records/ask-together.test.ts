import { expect, test } from "vitest";
import { askTogether } from "./ask-together.ts";

/** Questions as they were asked, each answered by hand. */
function asking() {
  const asked: { readonly keys: readonly string[]; answer(): void; fail(): void }[] = [];
  const ask = askTogether<string>(
    (keys) =>
      new Promise((resolve, reject) => {
        const known = keys.filter((key) => key !== "nobody");
        asked.push({
          keys,
          answer: () => resolve(new Map(known.map((key) => [key, `${key}!`]))),
          fail: () => reject(new Error("away")),
        });
      }),
  );
  return { ask, asked };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

test("[Y3] who asks while an answer is on its way is asked for with all others, after it", async () => {
  const { ask, asked } = asking();
  const first = [ask("a"), ask("b")];
  await soon();
  const second = [ask("a"), ask("nobody"), ask("c")];
  await soon();
  expect(asked.map(({ keys }) => keys)).toEqual([["a", "b"]]);
  asked[0]?.answer();
  expect(await Promise.all(first)).toEqual(["a!", "b!"]);
  await soon();
  expect(asked[1]?.keys).toEqual(["a", "nobody", "c"]);
  asked[1]?.answer();
  expect(await Promise.all(second)).toEqual(["a!", undefined, "c!"]);
});

test("[Y3] a question that fails fails for those who asked it, and for nobody after", async () => {
  const { ask, asked } = asking();
  const first = ask("a");
  await soon();
  const second = ask("b");
  asked[0]?.fail();
  await expect(first).rejects.toThrow("away");
  await soon();
  asked[1]?.answer();
  expect(await second).toBe("b!");
});
