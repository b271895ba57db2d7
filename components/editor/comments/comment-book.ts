import type { EditorView } from "@tiptap/pm/view";
import { callApi } from "#components/shell/call-api.ts";
import { joinLive } from "#components/shell/live-line.ts";
import { toFlat } from "#copy/binding/flat.ts";
import { type Anchor, type AnchorNow, anchorOn, flatText, resolveAnchor } from "#copy/comment-anchor.ts";
import { BODY, DEK, HED } from "#copy/format.ts";
import { afterAWhile } from "../after-a-while.ts";
import type { StoryConnection } from "../connection/story-connection.ts";
import type { ThreadLine } from "./thread-line.ts";

/** What a screen sees of a story's threads; a new object each time something of it changes. */
export interface BookView {
  /** In the order of the copy; those about a field or the story come first. */
  readonly threads: readonly ThreadLine[];
  /** What became of the words of those that are about words, by thread. */
  readonly states: ReadonlyMap<string, AnchorNow["state"]>;
  /** False until they have been read for the first time. */
  readonly known: boolean;
  readonly refusal: string | null;
  /** The thread that is being looked at. */
  readonly looked: string | null;
  /** The words that a new comment will be about. */
  readonly pending: Anchor | null;
}

/** A stretch to show in one of the editors. */
export interface CommentMark {
  readonly thread: string;
  readonly kind: ThreadLine["kind"] | "pending";
  readonly from: number;
  readonly to: number;
  readonly looked: boolean;
  /** Of a private note: its first words, shown in the copy. */
  readonly note: string | null;
}

interface Drawn {
  readonly field: string;
  readonly view: EditorView;
  readonly draw: () => void;
}

/**
 * A story's threads beside its document: read from the newsroom, told anew when it says so, and each placed in the copy
 * as it is now. Words are looked up some moments after somebody typed, never with a key: what is shown in the editors
 * moves with the words by itself until then.
 */
export class CommentBook {
  readonly #connection: StoryConnection;
  #view: BookView = {
    threads: [],
    states: new Map(),
    known: false,
    refusal: null,
    looked: null,
    pending: null,
  };
  #places: ReadonlyMap<string, AnchorNow> = new Map();
  #told = "";
  readonly #listeners = new Set<() => void>();
  readonly #drawn = new Set<Drawn>();
  #reading: AbortController | null = null;
  /** Asked to show a thread: by a click on its words, or by an address. */
  onAsked: (thread: string) => void = () => undefined;

  constructor(connection: StoryConnection) {
    this.#connection = connection;
  }

  readonly view = (): BookView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads, and keeps reading, until the answered function is called. */
  start(): () => void {
    const { doc, address } = this.#connection;
    const later = afterAWhile(() => this.#place(this.#view.threads), PLACED_EVERY_MS);
    doc.on("update", later.ask);
    const leave = joinLive({
      hear: (event, story) => {
        if (event === "back" || event === "access" || (event === "comments" && story === address.storyId))
          void this.refresh();
      },
      state: () => undefined,
    });
    void this.refresh();
    return () => {
      doc.off("update", later.ask);
      later.cancel();
      leave();
      this.#reading?.abort();
    };
  }

  async refresh(): Promise<void> {
    this.#reading?.abort();
    const mine = new AbortController();
    this.#reading = mine;
    const answer = await callApi<{ items: readonly ThreadLine[] }>(this.path(""), {
      signal: mine.signal,
      askToSignIn: false,
    });
    if (this.#reading !== mine) return;
    if (answer.ok) this.#place(answer.value.items);
    else this.#set({ refusal: answer.refusal.sentence });
  }

  /** Of the story's threads, or of one of them: `path("/<id>")`. */
  path(rest: string): string {
    return `/api/v1/stories/${this.#connection.address.storyId}/threads${rest}`;
  }

  look(thread: string | null): void {
    if (thread === this.#view.looked) return;
    this.#set({ looked: thread });
    this.#draw();
  }

  ask(thread: string): void {
    this.onAsked(thread);
  }

  setPending(pending: Anchor | null): void {
    this.#set({ pending });
    this.#draw();
  }

  /** Where a thread's words are now; null where they aren't any more, or it is about none. */
  placeOf(thread: string): { readonly field: string; readonly from: number; readonly to: number } | null {
    const found = this.#view.threads.find(({ id }) => id === thread);
    const now = this.#places.get(thread);
    if (found?.place.on !== "text" || !now || now.state === "gone") return null;
    return { field: found.place.anchor.text, from: now.from, to: now.to };
  }

  /** An editor that shows marks; until the answered function is called. */
  addView(drawn: Drawn): () => void {
    this.#drawn.add(drawn);
    return () => this.#drawn.delete(drawn);
  }

  viewOf(field: string): EditorView | null {
    return [...this.#drawn].find((each) => each.field === field)?.view ?? null;
  }

  marksOf(field: string): readonly CommentMark[] {
    const { threads, looked, pending } = this.#view;
    const marks: CommentMark[] = [];
    for (const { id, kind, place, resolved, comments } of threads) {
      const now = this.#places.get(id);
      if (place.on !== "text" || place.anchor.text !== field || !now || now.state === "gone") continue;
      if (resolved !== null && id !== looked) continue;
      const note = kind === "private-note" ? (comments.find(({ deleted }) => !deleted)?.text ?? "") : null;
      marks.push({ thread: id, kind, from: now.from, to: now.to, looked: id === looked, note });
    }
    if (pending?.text === field) {
      const now = this.#resolve(pending);
      if (now.state !== "gone") marks.push({ ...now, thread: "", kind: "pending", looked: true, note: null });
    }
    return marks;
  }

  /**
   * The words somebody has chosen, in whichever editor they did; with only a caret in it, the paragraph. Also for people
   * who can't type there.
   */
  anchorOfSelection(): Anchor | null {
    const selection = document.getSelection();
    const chosen = [...this.#drawn].find(({ view }) => view.dom.contains(selection?.anchorNode ?? null));
    if (!chosen || !selection || selection.rangeCount === 0) return null;
    const { view, field } = chosen;
    const { doc } = view.state;
    const [from, to] = view.editable ? stateRange(view) : domRange(view, selection.getRangeAt(0));
    const block = doc.resolve(from).parent;
    const start = doc.resolve(from).start();
    const range = from < to ? { from, to } : { from: start, to: start + block.content.size };
    return anchorOn(
      this.#connection.doc,
      field,
      { from: toFlat(doc, range.from), to: toFlat(doc, range.to) },
      this.#connection.address.generation,
    );
  }

  #resolve(anchor: Anchor): AnchorNow {
    const text = this.#connection.doc.getText(anchor.text);
    return resolveAnchor(text, flatText(text), anchor, this.#connection.address.generation);
  }

  #place(threads: readonly ThreadLine[]): void {
    const { doc, address } = this.#connection;
    const flats = new Map<string, string>();
    const places = new Map<string, AnchorNow>();
    for (const { id, place } of threads) {
      if (place.on !== "text") continue;
      const text = doc.getText(place.anchor.text);
      const flat = flats.get(place.anchor.text) ?? flatText(text);
      flats.set(place.anchor.text, flat);
      places.set(id, resolveAnchor(text, flat, place.anchor, address.generation));
    }
    this.#places = places;
    const inOrder = [...threads].sort((one, other) => rank(one, places) - rank(other, places));
    const states = new Map([...places].map(([id, { state }]) => [id, state]));
    const told = JSON.stringify([inOrder.map(({ id }) => id), [...states]]);
    // Offsets change with every key; what a list shows of them seldom does.
    if (threads !== this.#view.threads || told !== this.#told)
      this.#set({ threads: inOrder, states, known: true, refusal: null });
    this.#told = told;
    this.#draw();
  }

  #draw(): void {
    for (const { draw } of this.#drawn) draw();
  }

  #set(part: Partial<BookView>): void {
    this.#view = { ...this.#view, ...part };
    for (const listener of [...this.#listeners]) listener();
  }
}

/** So long what many keys did is one looking up, ms: each thread's place is a walk through the document. */
const PLACED_EVERY_MS = 600;

/** Texts of the sheet in their order; those of pictures come last. */
const BEHIND = 1e7;

function rank({ id, place }: ThreadLine, places: ReadonlyMap<string, AnchorNow>): number {
  if (place.on !== "text") return -1;
  const { text, from } = place.anchor;
  const base = text === HED ? 0 : text === DEK ? BEHIND : text === BODY ? 2 * BEHIND : 3 * BEHIND;
  const now = places.get(id);
  return base + (now && now.state !== "gone" ? now.from : from);
}

function stateRange({ state }: EditorView): readonly [number, number] {
  return [state.selection.from, state.selection.to];
}

/** Where the browser has the selection: in an editor that can't be typed in nothing else knows. */
function domRange(view: EditorView, range: Range): readonly [number, number] {
  return [
    view.posAtDOM(range.startContainer, range.startOffset),
    view.posAtDOM(range.endContainer, range.endOffset),
  ];
}
