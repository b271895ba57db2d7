import type { Block, BlockKind, Marks, Run } from "./format.ts";
import { normalRuns, sameMarks } from "./normal-copy.ts";
import { runsText } from "./plain-text.ts";
import { countText } from "./word-count.ts";

/** More than this is no story and no part of one: a browser would stop answering while it is put in. */
export const PASTE_LIMITS = { characters: 400_000, blocks: 10_000 } as const;

/** What a paste comes to: clean blocks, or about how many words it would have been. No blocks: there were no words in it. */
export type Paste =
  | { readonly tooLarge: false; readonly blocks: readonly Block[] }
  | { readonly tooLarge: true; readonly words: number };

/** A list item being read: its first block is the item, any more are paragraphs below it. */
export interface ListItem {
  kind: "bullet" | "number";
  /** Word writes bullets as letters of the text: one at its start is no word. */
  readonly fromWord: boolean;
  started: boolean;
}

/** What words that come next are part of. */
export interface Setting {
  readonly marks: Marks | undefined;
  readonly kind: BlockKind;
  readonly item: ListItem | null;
}

/** White space that means no more than a space. Narrow and figure spaces are set on purpose and stay. */
const SPACES_OR_WORD =
  /[ \t\r\n\f\u2000-\u2006\u2008-\u200a\u3000\u00a0]+|[^ \t\r\n\f\u2000-\u2006\u2008-\u200a\u3000\u00a0]+/gu;
const IS_SPACE = /^[ \t\r\n\f\u2000-\u2006\u2008-\u200a\u3000\u00a0]/u;
/** Zero-width spaces and joins, soft hyphens, marks of byte order and of lost objects, control and private characters. */
const INVISIBLE = /[\u200b\u2060\u00ad\ufeff\ufffc\ufff9-\ufffb\ue000-\uf8ff\p{Cs}]|(?![\t\r\n\f])\p{Cc}/gu;
const WORD_BULLET = /^(?:[·•▪■◦§Øü–-]|\(?[0-9a-z]{1,3}[.)])[\s\u00a0]+/iu;

/** Takes words as they come and makes clean blocks of them: single spaces, nothing at the ends, no empty lines. */
export class PasteBlocks {
  #blocks: Block[] = [];
  #runs: { text: string; marks?: Marks }[] = [];
  #kind: BlockKind = "paragraph";
  #fromWord = false;
  /** White space seen since the last word; it is written only when another word follows. */
  #pending = "";
  #characters = 0;
  #words = 0;
  #tooLarge = false;

  /** Words and white space as they stand in the source. */
  text(source: string, setting: Setting): void {
    const visible = source.replace(/[\u2028\u2029\v]/gu, " ").replace(INVISIBLE, "");
    for (const match of visible.matchAll(SPACES_OR_WORD)) {
      if (this.#tooLarge) {
        // Nothing is kept any more; what is left is only counted, at a go.
        this.#words += countText(visible.slice(match.index));
        return;
      }
      const [piece] = match;
      if (IS_SPACE.test(piece)) this.#space(piece);
      else this.#word(piece, setting);
    }
  }

  #space(piece: string): void {
    if (this.#runs.length === 0 || this.#pending === "\t") return;
    // A lone non-breaking space between words was set by someone; beside other spaces it is a layout.
    this.#pending = this.#pending === "" && piece === "\u00a0" ? piece : " ";
  }

  /** A tab between two cells of a table. */
  tab(): void {
    if (this.#runs.length > 0) this.#pending = "\t";
  }

  #word(piece: string, setting: Setting): void {
    if (this.#runs.length === 0) this.#start(setting);
    const last = this.#runs.at(-1);
    const within = last !== undefined && sameMarks(last.marks, setting.marks);
    if (within) last.text += this.#pending + piece;
    else {
      // Space between words of different marks belongs to neither.
      if (this.#pending !== "") this.#runs.push({ text: this.#pending });
      this.#runs.push(setting.marks ? { text: piece, marks: setting.marks } : { text: piece });
    }
    this.#characters += this.#pending.length + piece.length;
    this.#pending = "";
    if (this.#characters > PASTE_LIMITS.characters) this.#giveUp();
  }

  #giveUp(): void {
    this.#tooLarge = true;
    this.#words += countText(runsText(this.#runs));
    this.#runs = [];
    this.#blocks = [];
  }

  #start({ kind, item }: Setting): void {
    this.#kind = item && kind === "paragraph" && !item.started ? item.kind : kind;
    this.#fromWord = item?.fromWord === true && !item.started;
    if (item) item.started = true;
  }

  /** What comes next is another block. Twice in a row is once. */
  endBlock(): void {
    this.#pending = "";
    if (this.#runs.length === 0) return;
    const runs = this.#fromWord ? withoutBullet(normalRuns(this.#runs)) : normalRuns(this.#runs);
    this.#runs = [];
    const text = runsText(runs);
    if (text === "") return;
    this.#words += countText(text);
    this.#blocks.push({ kind: this.#kind, runs: plainSubhed(this.#kind, runs) });
    if (this.#blocks.length > PASTE_LIMITS.blocks) this.#giveUp();
  }

  finish(): Paste {
    this.endBlock();
    return this.#tooLarge
      ? { tooLarge: true, words: this.#words }
      : { tooLarge: false, blocks: this.#blocks };
  }
}

function withoutBullet(runs: readonly Run[]): Run[] {
  const [first, ...rest] = runs;
  if (!first) return [];
  return normalRuns([{ ...first, text: first.text.replace(WORD_BULLET, "") }, ...rest]);
}

/** A subhed is bold by being one. */
function plainSubhed(kind: BlockKind, runs: readonly Run[]): readonly Run[] {
  if (kind !== "subhed") return runs;
  return normalRuns(
    runs.map((run) => (run.marks?.strong ? { ...run, marks: { ...run.marks, strong: undefined } } : run)),
  );
}
