import type { BlockKind } from "#copy/format.ts";

export const KIND_LABELS: Readonly<Record<BlockKind, string>> = {
  paragraph: "Paragraph",
  subhed: "Subhed",
  quote: "Quote",
  bullet: "Bullets",
  number: "Numbers",
  note: "Editor’s note",
};
