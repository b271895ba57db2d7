/**
 * Asks one question at a time and shows the newest one's answer only: with a new question the one before is given up, and
 * should its answer come all the same, nobody sees it.
 */
export class LatestOnly<Q, A> {
  readonly #ask: (question: Q, signal: AbortSignal) => Promise<A>;
  readonly #show: (question: Q, answer: A) => void;
  #running: AbortController | null = null;

  constructor(ask: (question: Q, signal: AbortSignal) => Promise<A>, show: (question: Q, answer: A) => void) {
    this.#ask = ask;
    this.#show = show;
  }

  ask(question: Q): void {
    this.giveUp();
    const mine = new AbortController();
    this.#running = mine;
    void this.#ask(question, mine.signal).then((answer) => {
      if (this.#running !== mine) return;
      this.#running = null;
      this.#show(question, answer);
    });
  }

  giveUp(): void {
    this.#running?.abort();
    this.#running = null;
  }
}
