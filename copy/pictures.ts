import type { Copy, Embed } from "./format.ts";
import { normalCopy } from "./normal-copy.ts";

type Picture = Extract<Embed, { readonly type: "picture" }>;

/** D2: the pictures of a copy as bytes to be hashed: each with its words and credit, in their order, and nothing else. */
export function canonicalPictures(copy: Copy): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(picturesOf(copy).map(written)));
}

/** How many pictures came, went, moved or read differently. */
export function pictureChanges(before: Copy, after: Copy): number {
  const was = picturesOf(before).map(written);
  const is = picturesOf(after).map(written);
  const gone = was.filter((picture) => !is.includes(picture)).length;
  const come = is.filter((picture) => !was.includes(picture)).length;
  if (gone + come > 0) return Math.max(gone, come);
  return was.some((picture, at) => picture !== is[at]) || was.length !== is.length ? 1 : 0;
}

function picturesOf(copy: Copy): readonly Picture[] {
  return normalCopy(copy).body.flatMap((block) =>
    block.kind === "embed" && block.embed.type === "picture" ? [block.embed] : [],
  );
}

function written({ id, caption, alt, credit }: Picture): string {
  return JSON.stringify([id, caption, alt, credit]);
}
