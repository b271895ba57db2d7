import { expect, test } from "vitest";
import { HeldUpdates } from "./held-updates.ts";

test("[W2] what is held is shown in its order when the last lets go, and at once when nobody holds it", () => {
  const shown: number[] = [];
  const held = new HeldUpdates();
  const show = (number: number) => held.show(() => shown.push(number));
  show(1);
  const [one, other] = [held.hold(), held.hold()];
  show(2);
  one();
  // Letting go twice lets go once.
  one();
  show(3);
  expect(shown).toEqual([1]);
  other();
  expect(shown).toEqual([1, 2, 3]);
  show(4);
  expect(shown).toEqual([1, 2, 3, 4]);
});
