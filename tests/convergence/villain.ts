import * as Y from "yjs";
import { BODY, FIELDS, HED } from "#copy/format.ts";
import type { CloseName } from "#wire/close-codes.ts";
import { LIMITS } from "#wire/limits.ts";
import { encodeFence, encodeStep2, encodeUpdate } from "#wire/messages.ts";
import { craft } from "./crafted-structs.ts";

/** What an attack has to work with: the story as the villain sees it, a word of theirs, and somebody else's client. */
interface Means {
  readonly doc: Y.Doc;
  readonly word: string;
  readonly victim: number;
  /** A client of the villain's own. */
  readonly own: number;
}

export interface Attack {
  readonly name: string;
  /** How the server sees the villain out. */
  readonly closes: readonly CloseName[];
  /** Reads only: as a reader, or as a page of another copy version. */
  readonly as?: "reader" | "old page";
  frames(means: Means): readonly Uint8Array[];
}

/** What an edit on the villain's own copy of the story sends. */
function edited({ doc, own }: Means, edit: (copy: Y.Doc, text: Y.Text) => void, client = own): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.clientID = client;
  const vector = Y.encodeStateVector(copy);
  copy.transact(() => edit(copy, copy.getText(BODY)));
  return Y.encodeStateAsUpdate(copy, vector);
}

type Edit = (text: Y.Text, word: string, copy: Y.Doc) => void;

/** The villain's word, and beside it something a story's copy never holds. */
const spoiled =
  (spoil: Edit): Attack["frames"] =>
  (means) => [
    encodeUpdate(
      edited(means, (copy, text) => {
        text.insert(0, means.word);
        spoil(text, means.word, copy);
      }),
    ),
  ];

const BAD: readonly CloseName[] = ["bad-frame"];

const SPOILED: Readonly<Record<string, Edit>> = {
  "a mark of the wrong type": (text) => text.format(0, 1, { strong: "yes" }),
  "a link that runs": (text) => text.format(0, 1, { link: "javascript:alert(1)" }),
  "a link that is no text": (text) => text.format(0, 1, { link: { href: "https://courier.test" } }),
  "a kind there is not": (text) => text.insert(0, "\n", { kind: "script" }),
  "an attribute named __proto__": (text) => text.format(0, 1, JSON.parse('{"__proto__":{"a":1}}')),
  "an object of the wrong shape": (text) => text.insertEmbed(0, { type: "picture", id: 7 }),
  "an object named __proto__": (text) => text.insertEmbed(0, JSON.parse('{"type":"x","__proto__":{"a":1}}')),
  "a type within the text": (text) => text.insertEmbed(0, new Y.Text("inner")),
  "a part there is not": (_text, word, copy) => copy.getText("secret").insert(0, word),
  "a list in place of the fields": (_text, word, copy) => copy.getArray(FIELDS).insert(0, [word]),
  "a field of the wrong type": (_text, word, copy) => copy.getMap(FIELDS).set("dateline", [word]),
  "an object in the hed": (_text, _word, copy) => copy.getText(HED).insertEmbed(0, { type: "ad-slot" }),
};

export const ATTACKS: readonly Attack[] = [
  ...Object.entries(SPOILED).map(([name, edit]) => ({ name, closes: BAD, frames: spoiled(edit) })),
  {
    name: "another's client",
    closes: ["others-words"],
    frames: (means) => [
      encodeUpdate(edited(means, (_copy, text) => text.insert(0, means.word), means.victim)),
    ],
  },
  {
    name: "another's client, as all that was written while away",
    closes: ["others-words"],
    frames: (means) => [
      encodeStep2(edited(means, (_copy, text) => text.insert(0, means.word), means.victim)),
    ],
  },
  {
    name: "a client that is the server's",
    closes: BAD,
    frames: (means) => [
      encodeUpdate(edited(means, (_copy, text) => text.insert(0, means.word), 2 ** 32 + means.own)),
    ],
  },
  {
    name: "words that lean on words nobody has",
    closes: ["try-later"],
    frames: (means) => {
      const copy = new Y.Doc();
      for (const update of [
        Y.encodeStateAsUpdate(means.doc),
        edited(means, (_copy, text) => text.insert(0, "unsent")),
      ])
        Y.applyUpdate(copy, update);
      return [encodeUpdate(edited({ ...means, doc: copy }, (_copy, text) => text.insert(3, means.word)))];
    },
  },
  {
    name: "one huge struct",
    closes: BAD,
    // One client, one collected struct of 2^31 from clock 0, no deletions; and then words.
    frames: (means) => [
      encodeUpdate(Uint8Array.from([1, 1, 9, 0, 0, 0x80, 0x80, 0x80, 0x80, 0x08, 0])),
      encodeUpdate(edited(means, (_copy, text) => text.insert(0, means.word))),
    ],
  },
  // Several, to be picked often: nothing else makes a room read its document anew.
  ...[2, 3, 5, 8].map(
    (length): Attack => ({
      name: `an order of ${length} letters that shows only once they stand`,
      closes: BAD,
      frames: ({ own, word }) => {
        const [first, last] = [0, length - 1].map((clock) => ({ client: own, clock }));
        const within = { origin: last, rightOrigin: first, words: word };
        return [encodeUpdate(craft(own, 0, [{ words: "x".repeat(length) }, within]))];
      },
    }),
  ),
  {
    name: "more than a frame may hold",
    closes: ["too-large"],
    frames: (means) => [
      encodeUpdate(
        edited(means, (_copy, text) => text.insert(0, means.word + "x".repeat(LIMITS.frameBytes))),
      ),
    ],
  },
  {
    name: "what is no message",
    closes: BAD,
    frames: (means) => [
      Uint8Array.from([0, 7, 1, 2]),
      encodeUpdate(edited(means, (_copy, text) => text.insert(0, means.word))),
    ],
  },
  {
    name: "words without the right to write",
    as: "reader",
    closes: ["no-right"],
    frames: (means) => [
      encodeUpdate(edited(means, (_copy, text) => text.insert(0, means.word))),
      encodeFence(1),
    ],
  },
  {
    name: "words of a page that is too old",
    as: "old page",
    closes: ["no-right"],
    frames: (means) => [encodeStep2(edited(means, (_copy, text) => text.insert(0, means.word)))],
  },
];
