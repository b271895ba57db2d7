import * as Y from "yjs";
import { BODY, type Copy, type SuggestedFormat } from "#copy/format.ts";
import { writeCopy } from "#copy/write.ts";
import type { SampleStory } from "../clients/sample-story.ts";
import { longStory } from "./long-story.ts";

/** Stand for whoever wrote the story, and for those who suggest in it. */
const AUTHOR = 101;
const FIRST_SUGGESTER = 201;
const SUGGESTED_AT = Date.UTC(2026, 0, 5, 14);
const MINUTE = 60_000;

export interface Marks {
  readonly words: number;
  readonly suggestions: number;
  readonly comments: number;
  /** Staffers' IDs. */
  readonly suggesters: readonly string[];
}

/** Words of the body that somebody has something to say about. */
export interface Quoted {
  readonly quote: string;
  /** Flat offset. */
  readonly from: number;
}

/** A long story with suggestions of every sort spread over it, by several people, and words to comment on. */
export function markedStory({ words, suggestions, comments, suggesters }: Marks): {
  readonly sample: SampleStory;
  readonly quotes: readonly Quoted[];
} {
  const doc = new Y.Doc();
  doc.clientID = AUTHOR;
  doc.getText(BODY).insert(0, "\n");
  const copy: Partial<Copy> = { hed: [{ text: "Council closes two rail lines" }], body: longStory(words) };
  writeCopy(doc, copy);
  const text = doc.getText(BODY);
  // From the last to the first, so that places found before stay where they are.
  for (let number = suggestions - 1; number >= 0; number--) {
    const by = number % suggesters.length;
    doc.clientID = FIRST_SUGGESTER + by;
    const start = wordAt(text.toString(), (text.length * (number + 0.5)) / suggestions);
    suggest(text, start, number, suggesters[by] ?? "");
  }
  const flat = text.toString();
  const quotes = Array.from({ length: comments }, (_, number) => {
    const from = wordAt(flat, (flat.length * (number + 0.25)) / comments);
    return { quote: someWords(flat, from), from };
  });
  const clients = [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()];
  return { sample: { update: Y.encodeStateAsUpdate(doc), clients }, quotes };
}

/** Three in eight put words in, three take a word out, one sets one in italics, one begins a paragraph. */
function suggest(text: Y.Text, start: number, number: number, by: string): void {
  const value = { by, at: new Date(SUGGESTED_AT + number * MINUTE).toISOString() };
  const id = `s${number}`;
  const sort = number % 8;
  const word = text
    .toString()
    .slice(start)
    .search(/[^a-z]/i);
  if (sort === 7) text.insert(start, "\n", { [`insert/${id}`]: value });
  else if (sort === 6) {
    const format: SuggestedFormat = { ...value, set: { em: true } };
    text.format(start, word, { [`format/${id}`]: format });
  } else if (sort % 2 === 0) text.insert(start, "by a narrow vote ", { [`insert/${id}`]: value });
  else text.format(start, word, { [`delete/${id}`]: value });
}

/** Where a word begins, at an offset or behind it; never the first of its line. */
function wordAt(flat: string, offset: number): number {
  const rest = /[a-z.] [a-z]{2}/i.exec(flat.slice(Math.floor(offset)));
  return rest === null ? flat.lastIndexOf(" ") + 1 : Math.floor(offset) + rest.index + 2;
}

function someWords(flat: string, from: number): string {
  return /^(?:[^\s]+ ?){1,4}/.exec(flat.slice(from))?.[0].trimEnd() ?? "";
}
