import { type ApiRefusal, callApi } from "#components/shell/call-api.ts";
import type { SaveFacts } from "./save-state.ts";

/** What deciding needs of a story's line. */
export interface DecidingLine {
  /** Of the story's suggestions, in the API. */
  readonly path: string;
  readonly save: () => SaveFacts;
  readonly subscribe: (listener: () => void) => () => void;
  /** Keeps what others write from being shown until the answered function is called. */
  hold(): () => void;
  /** Takes in what the newsroom did in this person's name. */
  takeOwn(update: Uint8Array): void;
}

const PATIENCE_MS = 5_000;
/** As many as the API takes at once. */
const MOST_AT_ONCE = 1_000;

const AWAY: ApiRefusal = {
  status: 0,
  code: "deciding-needs-the-line",
  rule: "W2",
  sentence:
    "That waits until the newsroom can be reached and your words are saved: somebody else may be deciding the same just now.",
};

/**
 * Decides suggestions where only one can: in the newsroom's log, not in this page's own copy of the document. Accepted here
 * and rejected elsewhere at once, both copies would merge into one that has lost the words (decision 11).
 */
export class Decisions {
  readonly #line: DecidingLine;
  /** One after another, in the order they were asked for. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(line: DecidingLine) {
    this.#line = line;
  }

  /** Null when it was done, otherwise why not. */
  make(decision: "accept" | "reject", ids: readonly string[]): Promise<ApiRefusal | null> {
    const made = this.#last.then(() => this.#makeAll(decision, ids));
    this.#last = made.catch(() => undefined);
    return made;
  }

  async #makeAll(decision: "accept" | "reject", ids: readonly string[]): Promise<ApiRefusal | null> {
    for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
      const refusal = await this.#makeSome(decision, ids.slice(from, from + MOST_AT_ONCE));
      if (refusal !== null) return refusal;
    }
    return null;
  }

  async #makeSome(decision: "accept" | "reject", ids: readonly string[]): Promise<ApiRefusal | null> {
    // One's own suggestion of a moment ago may not be there yet.
    if (!(await isSavedInTime(this.#line, PATIENCE_MS))) return AWAY;
    // The line brings the same change; whichever comes first is the one that undo can take back.
    const letGo = this.#line.hold();
    try {
      const answer = await callApi<{ readonly update: string }>(`${this.#line.path}/decide`, {
        method: "POST",
        body: { decision, which: { ids } },
        signal: AbortSignal.timeout(PATIENCE_MS),
        askToSignIn: false,
      });
      if (!answer.ok) return answer.refusal.code === "given-up" ? AWAY : answer.refusal;
      this.#line.takeOwn(Uint8Array.from(atob(answer.value.update), (byte) => byte.charCodeAt(0)));
      return null;
    } finally {
      letGo();
    }
  }
}

/** Whether all that stands on the page is committed, or comes to be in time; false as soon as the line is away. */
function isSavedInTime(
  { save, subscribe }: Pick<DecidingLine, "save" | "subscribe">,
  patienceMs: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(false), patienceMs);
    const stop = subscribe(look);
    function end(isSaved: boolean): void {
      clearTimeout(timer);
      stop();
      resolve(isSaved);
    }
    function look(): void {
      const { line, unsaved } = save();
      if (line !== "open") end(false);
      else if (unsaved === null) end(true);
    }
    look();
  });
}
