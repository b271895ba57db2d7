import * as Y from "yjs";
import type { RunningServer } from "../servers/contender.ts";
import type { SampleStory, Typing } from "./sample-story.ts";
import { editFrame, StoryClient } from "./story-client.ts";

/**
 * Somebody who types on through restarts: comes back, gives the server what it doesn't have, and remembers how much it
 * was told is safe.
 */
export class StubbornWriter {
  /** Edits typed so far, and how many of them the server said are safe. */
  typed = 0;
  acknowledged = 0;
  readonly typing: Typing;
  readonly #server: RunningServer;
  readonly #story: string;
  readonly #person: number;
  readonly #sample: SampleStory;
  #client: StoryClient | null = null;
  /** Edits that each fence, or each answer in turn, stands for. */
  #waiting: { number: number; typed: number }[] = [];
  #fence = 0;

  constructor(
    server: RunningServer,
    options: { story: string; person: number; sample: SampleStory; typing: Typing },
  ) {
    this.#server = server;
    this.#story = options.story;
    this.#person = options.person;
    this.#sample = options.sample;
    this.typing = options.typing;
  }

  async connect(): Promise<void> {
    this.#waiting = [];
    this.#client = await StoryClient.open(await this.#server.door(this.#story, this.#person), {
      answerStep1: (vector) => this.#missing(vector),
      onSaved: (fence) => this.#saved(fence),
    });
  }

  leave(): void {
    this.#client?.cut();
    this.#client = null;
  }

  /** Types one letter and asks whether it is safe. False when there is none left. */
  type(): boolean {
    const edit = this.typing.edits[this.typed];
    const client = this.#client;
    if (!edit || !client?.socket.isOpen) return edit !== undefined;
    this.typed += 1;
    client.socket.sendFrame(editFrame(client.door, edit));
    this.#ask();
    return true;
  }

  /** What the server lacks of the story and of this writer's letters. */
  #missing(vector: Uint8Array): Uint8Array {
    const known = Y.decodeStateVector(vector).get(this.typing.client) ?? 0;
    const missing = Y.mergeUpdates([this.#sample.update, ...this.typing.edits.slice(known, this.typed)]);
    this.#ask();
    return missing;
  }

  #ask(): void {
    this.#fence += 1;
    this.#waiting.push({ number: this.#fence, typed: this.typed });
    this.#client?.ask(this.#fence);
  }

  #saved(fence: number | "one more"): void {
    const first = this.#waiting[0];
    const number = fence === "one more" ? first?.number : fence;
    if (number === undefined) return;
    while (this.#waiting[0] && this.#waiting[0].number <= number) {
      const answered = this.#waiting.shift();
      this.acknowledged = Math.max(this.acknowledged, answered?.typed ?? 0);
    }
  }
}
