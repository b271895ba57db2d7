import type { Block, BlockKind, Copy, Run } from "./format.ts";

/** The words of some runs without their marks. */
export function runsText(runs: readonly Run[]): string {
  let text = "";
  for (const run of runs) text += run.text;
  return text;
}

/** The words of a block; an embed has none of its own here (see `textPlaces` for captions). */
export function blockText(block: Block): string {
  return block.kind === "embed" ? "" : runsText(block.runs);
}

/**
 * The copy as lines joined by "\n": hed, dek, then one line for each block that has words and each caption. For search,
 * previews and word lists; the plain text that readers get is an output of its own.
 */
export function plainText(copy: Copy): string {
  const lines = [runsText(copy.hed), runsText(copy.dek)];
  for (const block of copy.body) {
    if (block.kind !== "embed") lines.push(runsText(block.runs));
    else if (block.embed.type === "picture") lines.push(block.embed.caption);
  }
  return lines.filter((line) => line !== "").join("\n");
}

/** A stretch of words that readers, search engines or social networks see, and the name the desk calls it by. */
export interface TextPlace {
  readonly place: string;
  readonly text: string;
}

const PLACE_NAMES: Record<Exclude<BlockKind, "paragraph">, string> = {
  subhed: "subhed",
  quote: "quote",
  bullet: "list item",
  number: "list item",
  note: "editor’s note",
};

/**
 * Every place where wrong words may still stand (R1), in reading order: "hed", "dek", "lede", "paragraph 2" …,
 * "subhed 1", "quote 1", "list item 1", "editor’s note 1", "caption 1", "alt text 1", "picture credit 1", "SEO hed",
 * "social text". Places without words are left out and not counted: numbers are those a reader would count.
 */
export function textPlaces(copy: Copy): TextPlace[] {
  const places: TextPlace[] = [];
  const counts = new Map<string, number>();
  const add = (place: string, text: string) => {
    if (text.trim() !== "") places.push({ place, text });
  };
  const addCounted = (name: string, text: string) => {
    if (text.trim() === "") return;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    places.push({ place: name === "paragraph" && count === 1 ? "lede" : `${name} ${count}`, text });
  };

  add("hed", runsText(copy.hed));
  add("dek", runsText(copy.dek));
  let pictures = 0;
  for (const block of copy.body) {
    if (block.kind !== "embed") {
      addCounted(block.kind === "paragraph" ? "paragraph" : PLACE_NAMES[block.kind], runsText(block.runs));
    } else if (block.embed.type === "picture") {
      pictures += 1;
      add(`caption ${pictures}`, block.embed.caption);
      add(`alt text ${pictures}`, block.embed.alt);
      add(`picture credit ${pictures}`, block.embed.credit);
    }
  }
  add("SEO hed", copy.fields.seoHed);
  add("social text", copy.fields.socialText);
  return places;
}

/** Every place where words stood once they were published (R1): those, and "byline" and "dateline", which can be wrong too. */
export function publishedPlaces(copy: Copy): TextPlace[] {
  const { byline, dateline } = copy.fields;
  const names = [...byline].sort((a, b) => a.order - b.order).map(({ name }) => name);
  const more = [
    { place: "byline", text: names.join(", ") },
    { place: "dateline", text: dateline },
  ];
  return [...textPlaces(copy), ...more.filter(({ text }) => text.trim() !== "")];
}
