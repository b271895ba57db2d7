import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryCopy } from "./arbitrary-copy.ts";
import type { Block, Copy } from "./format.ts";
import { canonicalPictures, pictureChanges } from "./pictures.ts";

const picture = (id: string, caption = ""): Block => ({
  kind: "embed",
  embed: { type: "picture", id, caption, alt: "A hall", credit: "Courier" },
});
const words = (text: string): Block => ({ kind: "paragraph", runs: [{ text }] });
const copyOf = (...body: readonly Block[]): Copy => ({
  version: 1,
  hed: [],
  dek: [],
  fields: { byline: [], dateline: "", seoHed: "", socialText: "" },
  body,
});
const hashed = (copy: Copy) => new TextDecoder().decode(canonicalPictures(copy));

test("[D2] pictures are the same while only words around them change, and differ by caption, order and number", () => {
  const before = copyOf(words("One."), picture("a"), picture("b"));
  const same = copyOf(words("Two."), words("Three."), picture("a"), words("Four."), picture("b"));
  expect(hashed(same)).toBe(hashed(before));
  expect(pictureChanges(before, same)).toBe(0);
  for (const [other, changes] of [
    [copyOf(picture("a", "The hall."), picture("b")), 1],
    [copyOf(picture("b"), picture("a")), 1],
    [copyOf(picture("a")), 1],
    [copyOf(), 2],
    [copyOf(picture("a"), picture("b"), picture("c")), 1],
  ] as const) {
    expect(hashed(other)).not.toBe(hashed(before));
    expect(pictureChanges(before, other)).toBe(changes);
  }
});

test("[D2] no changes are counted exactly where the pictures' bytes are the same", () => {
  fc.assert(
    fc.property(arbitraryCopy, arbitraryCopy, (before, after) => {
      expect(pictureChanges(before, after) === 0).toBe(hashed(before) === hashed(after));
    }),
  );
});
