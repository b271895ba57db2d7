import * as Y from "yjs";
import { altOf, BODY, type Copy, captionOf, DEK, FIELDS, HED } from "./format.ts";
import { readCopy } from "./read.ts";
import { isSuggestedInsertion } from "./suggestions.ts";

/** So many characters by one person. */
export interface Stretch {
  /** A staffer's ID; null where nobody is known any more. */
  readonly by: string | null;
  /** Number of the first revision that has them; null while none does. */
  readonly since: number | null;
  readonly length: number;
}

/**
 * W3: who wrote each character of a copy, by the name of the text in the document. Of the body it covers the words of its
 * blocks one after another, without breaks and objects, so that empty lines and ad slots are nowhere in it. The single
 * values of `fields` are whoever set them last.
 */
export type Authorship = Readonly<Record<string, readonly Stretch[]>>;

/** Who wrote `length` characters from `clock` on with a Yjs client, in pieces that add up to it. */
export type WhoWrote = (client: number, clock: number, length: number) => readonly Stretch[];

/** The fields that are one value, and what their part of an authorship is called. */
export const VALUE_FIELDS = ["dateline", "seoHed", "socialText"] as const;

/** Who wrote what `readCopy` reads: suggestions as if rejected (N3), whatever became of the words between then and now. */
export function readAuthorship(doc: Y.Doc, whoWrote: WhoWrote): Authorship {
  const copy = readCopy(doc);
  const authorship: Record<string, readonly Stretch[]> = {};
  for (const name of textNames(copy))
    authorship[name] = authorsOf(doc.getText(name), name === BODY, whoWrote);
  const fields = doc.getMap(FIELDS);
  for (const name of VALUE_FIELDS) {
    const item = fields._map.get(name);
    if (!item || item.deleted || copy.fields[name] === "") continue;
    const [whole] = whoWrote(item.id.client, item.id.clock, 1);
    if (whole) authorship[name] = [{ ...whole, length: copy.fields[name].length }];
  }
  return authorship;
}

/** The texts of the document that the words of a copy stand in. */
function textNames(copy: Pick<Copy, "body">): readonly string[] {
  const pictures = copy.body.flatMap((block) =>
    block.kind === "embed" && block.embed.type === "picture" ? [block.embed.id] : [],
  );
  return [HED, DEK, BODY, ...new Set(pictures.flatMap((id) => [captionOf(id), altOf(id)]))];
}

function authorsOf(text: Y.Text, isBody: boolean, whoWrote: WhoWrote): readonly Stretch[] {
  const stretches = new Stretches();
  const attributes: Record<string, unknown> = {};
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    const { content, id } = item;
    if (content instanceof Y.ContentFormat) {
      // As Yjs has it: null ends a format.
      if (content.value === null) delete attributes[content.key];
      else attributes[content.key] = content.value;
    } else if (content instanceof Y.ContentString && !isSuggestedInsertion(attributes)) {
      for (const [from, to] of isBody ? between(content.str) : [[0, content.str.length] as const]) {
        if (to > from) stretches.add(whoWrote(id.client, id.clock + from, to - from));
      }
    }
  }
  return stretches.all;
}

/** Where the words of a text stand that has breaks in it. */
function between(text: string): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let from = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", from)) {
    parts.push([from, at]);
    from = at + 1;
  }
  return [...parts, [from, text.length]];
}

/** Collects stretches, joining neighbours by the same person since the same revision. */
export class Stretches {
  readonly all: Stretch[] = [];

  add(more: readonly Stretch[]): void {
    for (const next of more) {
      const last = this.all.at(-1);
      if (last && last.by === next.by && last.since === next.since)
        this.all[this.all.length - 1] = { ...last, length: last.length + next.length };
      else if (next.length > 0) this.all.push(next);
    }
  }
}

/** Hands out stretches from the front, cut to the lengths that are asked for. */
export class StretchReader {
  readonly #stretches: readonly Stretch[];
  #index = 0;
  #used = 0;

  constructor(stretches: readonly Stretch[] | undefined) {
    this.#stretches = stretches ?? [];
  }

  /** The next `length` characters; nobody's where the authorship ends before. */
  take(length: number): readonly Stretch[] {
    const taken: Stretch[] = [];
    let left = length;
    while (left > 0) {
      const stretch = this.#stretches[this.#index];
      if (!stretch) return [...taken, { by: null, since: null, length: left }];
      const size = Math.min(left, stretch.length - this.#used);
      taken.push({ ...stretch, length: size });
      left -= size;
      this.#used += size;
      if (this.#used < stretch.length) continue;
      this.#index += 1;
      this.#used = 0;
    }
    return taken;
  }
}
