import * as Y from "yjs";
import { changeOf, hasGap, writersIn } from "#server/records/copy-document.ts";
import { type Batch, batchOf, type Draft, isFull, newDraft, note } from "./batch.ts";
import { judge, type Verdict } from "./gate.ts";
import type { Inbox, Waiting } from "./inbox.ts";
import type { OnTaken, Taken } from "./live-copy.ts";
import type { Suggesters } from "./suggesters.ts";

/**
 * What the gate let through and Yjs can't take in: the document may hold half of it and can't be trusted any more. All
 * that waited for this batch waits again, without what the sender of these words sent from them on.
 */
export class Poisoned extends Error {
  /** Null when it may have been any of several: taken in one by one they will show which. */
  readonly words: Waiting | null;
  /** Taken in one by one, it still was nobody's: a bug of ours. */
  readonly isNobodys: boolean;

  constructor(words: Waiting | null, isNobodys: boolean, cause: unknown) {
    const whose = words === null ? "somebody" : `staffer ${words.stafferId}`;
    super(`an update of ${whose} passed the gate and can't be taken in`, { cause });
    this.words = words;
    this.isNobodys = isNobodys;
  }
}

interface IntakeOptions {
  readonly doc: Y.Doc;
  /** Whose each client is; claims are added. */
  readonly owners: Map<number, string>;
  readonly inbox: Inbox;
  readonly suggesters: Suggesters;
}

/** Takes what waits in an inbox into a document, as far as the gate lets it. */
export class Intake {
  readonly #options: IntakeOptions;
  /** The words that are being judged and taken in. */
  #inHand: Waiting | null = null;

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  /** Makes a batch of at most so many updates; null when nothing is to be committed. Throws Poisoned. */
  draw(onTaken: OnTaken, most: number): Batch | null {
    const { inbox } = this.#options;
    const before = inbox.all;
    const draft = newDraft(most);
    try {
      // Each run of one staffer's words is one transaction and one row: words of different people can't change places.
      while (this.#drawRun(draft, onTaken));
      return batchOf(draft);
    } catch (problem) {
      // What Yjs does at the end of a transaction can fail as well, and says nothing of whose words it met.
      const words = this.#inHand ?? (draft.updates === 1 ? draft.oldest : null);
      inbox.putBack(before, words);
      throw new Poisoned(words, words === null && most === 1, problem);
    }
  }

  /** False when nothing is left that may go with this batch. */
  #drawRun(draft: Draft, onTaken: OnTaken): boolean {
    const { doc, inbox } = this.#options;
    let stafferId: string | null = null;
    let isMore = false;
    const claims: number[] = [];
    const bytes = changeOf(doc, () =>
      Y.transact(doc, () =>
        inbox.drain((words) => {
          if (stafferId !== null && words.stafferId !== stafferId) {
            isMore = true;
            return "full";
          }
          if (isFull(draft)) return "full";
          this.#inHand = words;
          const taken = this.#take(words, claims);
          this.#inHand = null;
          const isDropped = onTaken(words, taken) === "drop";
          if (taken.kind === "staged") {
            stafferId = words.stafferId;
            note(draft, words);
          }
          if (taken.kind === "behind" && !isDropped) {
            words.standing = "log";
            return "keep";
          }
          return isDropped ? "drop" : "taken";
        }),
      ),
    );
    if (stafferId !== null && bytes !== null)
      draft.rows.push({ stafferId, clientIds: writersIn(bytes), claims, bytes });
    return isMore;
  }

  #take(words: Waiting, claims: number[]): Taken {
    const { doc, owners, suggesters } = this.#options;
    const { stafferId, update, caps } = words;
    const verdict = judge({ doc, owners }, stafferId, update, caps);
    if (words.standing !== "caught-up" && mayBeElsewhere(verdict, words))
      return { kind: words.isEarly ? "gap" : "behind" };
    if (verdict.kind === "gap" || verdict.kind === "refused") return verdict;
    if (words.onlySuggests) {
      const refusal = this.#tryFirst(words);
      if (refusal !== null) return refusal;
    } else suggesters.mirror(update);
    this.#apply(update, verdict.kind === "pass" ? verdict.checkAfter : undefined);
    if (verdict.kind === "pass") {
      for (const client of verdict.claims) owners.set(client, stafferId);
      claims.push(...verdict.claims);
    }
    return { kind: "staged" };
  }

  /** Null when these words only suggest, and the staging document has them. */
  #tryFirst({ stafferId, update }: Waiting): Taken | null {
    switch (this.#options.suggesters.try(stafferId, update)) {
      case "suggests":
        return null;
      case "writes":
        return { kind: "refused", close: "only-suggestions", why: "it does more than suggest" };
      case "broken":
        return { kind: "refused", close: "bad-frame", why: "it can't be taken in" };
    }
  }

  #apply(update: Uint8Array, standsWell = () => true): void {
    const { doc } = this.#options;
    Y.applyUpdate(doc, update);
    if (hasGap(doc)) throw new Error("it waits for words that aren't here");
    if (!standsWell()) throw new Error("it doesn't stand in order");
  }
}

/** Whether words that another process committed a moment ago would change this verdict. */
function mayBeElsewhere(verdict: Verdict, { isStep2 }: Waiting): boolean {
  if (verdict.kind === "refused") return verdict.close === "others-words";
  return verdict.kind === "gap" || (isStep2 && verdict.kind === "pass" && verdict.claims.length > 0);
}
