import { expect, test } from "vitest";
import { isFollowable } from "./followable.ts";

test.each([
  ["https://courier.test/reprints", true],
  ["HTTP://courier.test", true],
  ["/reprints", true],
  ["/", true],
  ["", false],
  ["courier.test/reprints", false],
  ["//evil.test/x", false],
  ["https://", false],
  ["https:///x", false],
  ["https://courier.test/two words", false],
  ["javascript:alert(1)", false],
  ["\njavascript:alert(1)//https://courier.test", false],
  ["mailto:desk@courier.test", false],
])("[P] readers can follow %j from the settings: %j", (address, expected) => {
  expect(isFollowable(address)).toBe(expected);
});
