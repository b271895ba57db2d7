import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { type Random, seeded } from "./random.ts";

/** Stand in for the server that seeds a story's body, and for people who write with a browser each. */
export const SEED_CLIENT = 7;
const FIRST_AUTHOR = 101;
const FIRST_WRITER = 1_001;
const AUTHORS = 3;

const SYLLABLES = "ba co den for ing la mer no per qua ri sta ten und vor we yes ter al in".split(" ");

/** One copy on which many writers start at the same time, and whose client IDs are whose. */
export interface SampleStory {
  readonly update: Uint8Array;
  /** Yjs clients in it, first the one that seeded the body. */
  readonly clients: readonly number[];
}

function emptyStory(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = SEED_CLIENT;
  doc.getText(BODY).insert(0, "\n");
  return doc;
}

/**
 * A story typed key by key by three people who jump from paragraph to paragraph and mend a word now and then. The same
 * `words` always give the same bytes.
 */
export function sampleStory(words: number): SampleStory {
  const doc = emptyStory();
  const text = doc.getText(BODY);
  const random = seeded(words + 1);
  let written = 0;
  while (written < words) {
    doc.clientID = FIRST_AUTHOR + random.below(AUTHORS);
    let at = placeToWrite(text, random);
    const sentence = 8 + random.below(10);
    for (let word = 0; word < sentence && written < words; word++) {
      at = typeWord(text, at, random);
      written += 1;
    }
    if (random.below(4) === 0) text.insert(at, "\n");
  }
  const authors = [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()].filter(
    (id) => id !== SEED_CLIENT,
  );
  return { update: Y.encodeStateAsUpdate(doc), clients: [SEED_CLIENT, ...authors] };
}

/** The end of some paragraph. */
function placeToWrite(text: Y.Text, random: Random): number {
  const words = text.toString();
  const end = words.indexOf("\n", random.below(words.length));
  return end < 0 ? words.length - 1 : end;
}

function typeWord(text: Y.Text, start: number, random: Random): number {
  let at = start;
  const word = Array.from({ length: 1 + random.below(3) }, () => random.of(SYLLABLES)).join("");
  for (const letter of `${word} `) {
    text.insert(at, letter);
    at += 1;
  }
  if (random.below(10) === 0) {
    for (let i = 0; i < 3; i++) {
      at -= 1;
      text.delete(at, 1);
    }
    for (const letter of "ed ") {
      text.insert(at, letter);
      at += 1;
    }
  }
  return at;
}

/** What one writer types, a letter an edit: edit `i` is clock `i` of the writer's client. */
export interface Typing {
  readonly client: number;
  readonly edits: readonly Uint8Array[];
}

/** Each writer goes on in a paragraph of their own from the same story, and hears nobody. */
export function typings(story: SampleStory, writers: number, editsEach: number): Typing[] {
  return Array.from({ length: writers }, (_, index) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, story.update);
    doc.clientID = FIRST_WRITER + index;
    const text = doc.getText(BODY);
    const random = seeded(index + 1);
    let at = placeToWrite(text, random);
    const edits: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => edits.push(update));
    const letters = "the council voted to close the bridge for repairs and ";
    for (let i = 0; i < editsEach; i++) {
      text.insert(at, letters[i % letters.length] ?? " ");
      at += 1;
    }
    doc.destroy();
    return { client: doc.clientID, edits };
  });
}
