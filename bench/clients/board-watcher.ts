import { setTimeout as wait } from "node:timers/promises";
import { type BoardFacts, columnWith, mergeChanged, toReadOn } from "#components/board/board-state.ts";
import { callApi } from "../servers/call-api.ts";
import type { OurServer } from "../servers/our-server.ts";

/** As components/shell/use-live-stories.ts waits for what one act tells of. */
const SETTLE_MS = 60;
/** As components/board/use-board.ts: more changed stories at once, and the whole board is read. */
const MOST_ASKED = 25;
const STORIES: ReadonlySet<string> = new Set(["desk", "story", "release"]);

interface Waiting {
  readonly column: string;
  readonly seen: () => void;
  readonly fail: (problem: Error) => void;
}

/** Somebody who has the board open: hears the live stream and reads again what changed, as the screen does. */
export class BoardWatcher implements AsyncDisposable {
  readonly #server: OurServer;
  readonly #person: number;
  readonly #over = new AbortController();
  readonly #waiting = new Map<string, Waiting>();
  #board: BoardFacts;
  #changed = new Set<string>();
  #isReading = false;
  #listening: Promise<void> = Promise.resolve();
  #problem: Error | null = null;

  private constructor(server: OurServer, person: number, board: BoardFacts) {
    this.#server = server;
    this.#person = person;
    this.#board = board;
  }

  static async open(server: OurServer, person: number): Promise<BoardWatcher> {
    const watcher = new BoardWatcher(server, person, await readBoard(server, person));
    await watcher.#listen();
    return watcher;
  }

  /** When this board, read after the change, has the story in the column; ms of this process's clock. */
  sees(story: string, column: string, limit: AbortSignal): Promise<number> {
    return new Promise((resolve, reject) => {
      if (this.#problem !== null) return reject(this.#problem);
      limit.addEventListener("abort", () => reject(new Error(`nobody saw ${story} in ${column}`)));
      this.#waiting.set(story, { column, seen: () => resolve(performance.now()), fail: reject });
    });
  }

  async #listen(): Promise<void> {
    const answer = await fetch(`${this.#server.url}/api/v1/live`, {
      headers: { cookie: await this.#server.cookieOf(this.#person) },
      signal: this.#over.signal,
    });
    if (!answer.ok || answer.body === null) throw new Error(`the live stream answered ${answer.status}`);
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    // It begins with a comment: from here on every change is told.
    await reader.read();
    this.#listening = this.#hear(reader).catch(this.#fail);
  }

  async #hear(reader: ReadableStreamDefaultReader<string>): Promise<void> {
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) throw new Error("the live stream ended");
      const told = `${rest}${value}`.split("\n\n");
      rest = told.pop() ?? "";
      for (const event of told) this.#take(event);
    }
  }

  #take(event: string): void {
    const [, name = "", data = "{}"] = /^event: (\S+)\ndata: (.*)$/.exec(event) ?? [];
    if (!STORIES.has(name)) return;
    // Our own server's JSON.
    const { id } = JSON.parse(data) as { readonly id: string };
    this.#changed.add(id);
    void this.#read();
  }

  readonly #fail = (problem: unknown): void => {
    if (this.#over.signal.aborted) return;
    this.#problem = problem instanceof Error ? problem : new Error(String(problem));
    for (const { fail } of this.#waiting.values()) fail(this.#problem);
  };

  /** One reading at a time, and the longer it takes the longer until the next. */
  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    let pause = SETTLE_MS;
    while (this.#changed.size > 0) {
      await wait(pause);
      const ids = [...this.#changed];
      this.#changed = new Set();
      const started = performance.now();
      await this.#update(ids).catch(this.#fail);
      pause = SETTLE_MS + performance.now() - started;
    }
    this.#isReading = false;
  }

  async #update(ids: readonly string[]): Promise<void> {
    const answer = await readBoard(this.#server, this.#person, ids.length > MOST_ASKED ? null : ids);
    const merged = ids.length > MOST_ASKED ? answer : mergeChanged(this.#board, ids, answer);
    this.#board = merged ?? (await readBoard(this.#server, this.#person));
    for (const [story, { column, seen }] of this.#waiting) {
      const stands = columnWith(answer, story) ?? columnWith(this.#board, story);
      if (!ids.includes(story) || stands?.key !== column) continue;
      this.#waiting.delete(story);
      seen();
    }
    const more = toReadOn(this.#board).slice(0, MOST_ASKED);
    if (more.length > 0) await this.#update(more);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#over.abort();
    await this.#listening;
  }
}

/** The whole board, or these stories of it. */
export async function readBoard(
  server: OurServer,
  person: number,
  only: readonly string[] | null = null,
): Promise<BoardFacts> {
  const query = only === null ? "" : `?only=${only.join(",")}`;
  // The API's answer is the board's own shape (app/api/v1/contracts/board.ts).
  return (await callApi(server, person, { path: `/board${query}` })) as unknown as BoardFacts;
}
