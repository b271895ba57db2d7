import type { Block } from "#copy/format.ts";
import { type Random, seeded } from "./random.ts";
import type { WordModel } from "./word-model.ts";

/** A body of about so many words, in the model's paragraphs. */
export function modelBody(model: WordModel, words: number): Block[] {
  return paragraphs(model.story(words).text);
}

function paragraphs(text: string): Block[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").map((text) => ({ kind: "paragraph", runs: [{ text }] }));
}

/**
 * The body as a desk leaves it after a pass: words changed in every third paragraph, some paragraphs cut, written and moved,
 * a few made subheds.
 */
export function editedBody(body: readonly Block[], model: WordModel): Block[] {
  const random = seeded(body.length);
  const edited = body.flatMap((block, index) => {
    if (block.kind === "embed") return [block];
    if (index % 25 === 24) return [];
    const text = block.runs.map((run) => run.text).join("");
    if (index % 20 === 19) return [block, ...modelBody(model, 20)];
    if (index % 3 !== 0) return [block];
    const kind = index % 30 === 0 ? "subhed" : block.kind;
    return [{ kind, runs: [{ text: mended(text, model, random) }] }];
  });
  for (let moves = Math.floor(edited.length / 40); moves > 0; moves--) {
    const [moved] = edited.splice(random.below(edited.length), 1);
    if (moved) edited.splice(random.below(edited.length), 0, moved);
  }
  return edited;
}

/** One word for another, a word put in and a word taken out, at places of their own. */
function mended(text: string, model: WordModel, random: Random): string {
  const words = text.split(" ");
  words[random.below(words.length)] = model.word(100 + random.below(5_000));
  words.splice(random.below(words.length), 0, model.word(random.below(100)));
  words.splice(random.below(words.length), 1);
  return words.join(" ");
}
