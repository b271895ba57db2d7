import * as Y from "yjs";
import { type Incoming, structAt } from "./incoming.ts";

/** Steps along a text that one update may cost: a hundred times what an honest one needs. */
const MOST_STEPS = 2_000_000;

/**
 * Yjs puts a struct between the two neighbours it names, and where the right one stands left of the left one, every
 * document decides by itself: pages would read different words for good, and no clock would tell. An honest page names
 * the neighbours it saw, so they stand in order. Only what is new is looked at.
 */
export class OrderRules {
  readonly #doc: Y.Doc;
  readonly #unplaced: Y.Item[] = [];
  #isDisordered = false;
  #steps = 0;

  /** To be asked before the update is taken in. Assumes no gap. */
  constructor(doc: Y.Doc, incoming: Incoming) {
    this.#doc = doc;
    const known = (id: Y.ID) => id.clock < Y.getState(doc.store, id.client);
    for (const { structs } of incoming.parts.values()) {
      for (const struct of structs) {
        const { id, origin, rightOrigin } = struct;
        if (origin === null || rightOrigin === null || known({ ...id, clock: id.clock + struct.length - 1 }))
          continue;
        if (known(origin) && known(rightOrigin)) this.#isDisordered ||= !this.#isInOrder(origin, rightOrigin);
        else {
          this.#unplaced.push(struct);
          // What is right of a new struct is right of what that one stands beside.
          const root = known(rightOrigin) ? this.#rootOf(origin, incoming, known) : null;
          if (root !== null) this.#isDisordered ||= !this.#isInOrder(root, rightOrigin);
        }
      }
    }
  }

  /** The left neighbour's left neighbour and so on, up to one in the document; null when it starts the text. */
  #rootOf(from: Y.ID, incoming: Incoming, known: (id: Y.ID) => boolean): Y.ID | null {
    let id: Y.ID | null = from;
    while (id !== null && !known(id) && this.#steps++ < MOST_STEPS)
      id = structAt(incoming, id)?.origin ?? null;
    return id !== null && known(id) ? id : null;
  }

  /** Neighbours that are in the document already. */
  get isDisordered(): boolean {
    return this.#isDisordered;
  }

  /** Null when every struct's place is certain; else whether they all found it, to be asked after the update is in. */
  get checkAfter(): (() => boolean) | null {
    return this.#unplaced.length === 0 ? null : () => this.#areInOrder();
  }

  /** From the last to the first: a run typed in one go shares its right neighbour, and what is right of its end … */
  #areInOrder(): boolean {
    let next: Y.Item | null = null;
    for (const struct of this.#unplaced.reverse()) {
      const { id, rightOrigin } = struct;
      // … is right of all of it.
      const isBefore =
        next?.origin?.client === id.client &&
        next.origin.clock === id.clock + struct.length - 1 &&
        sameId(next.rightOrigin, rightOrigin);
      if (rightOrigin !== null && !isBefore && !this.#isInOrder(id, rightOrigin)) return false;
      next = struct;
    }
    return true;
  }

  #isInOrder(left: Y.ID, right: Y.ID): boolean {
    const last: unknown = Y.getItem(this.#doc.store, right);
    let item: unknown = Y.getItem(this.#doc.store, left);
    if (item === last) return left.client === right.client && left.clock < right.clock;
    while (item instanceof Y.Item && this.#steps++ < MOST_STEPS) {
      item = item.right;
      if (item === last) return true;
    }
    return false;
  }
}

function sameId(one: Y.ID | null, other: Y.ID | null): boolean {
  return one?.client === other?.client && one?.clock === other?.clock;
}
