import type { Awareness } from "y-protocols/awareness";
import type { Place } from "#copy/binding/places.ts";

/** A caret or selection in one field of the story, as a pair of places that move with the words. */
export interface PlacedCaret {
  readonly field: string;
  readonly anchor: Place;
  readonly head: Place;
}

/** Someone who has the story open. The server says who they are; a client can't. */
export interface PresentPerson {
  readonly client: number;
  readonly id: string;
  readonly name: string;
  readonly caret: PlacedCaret | null;
}

interface LocalChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

/**
 * Who else is here and where their carets are. y-websocket answers every remote change with an echo to the server;
 * here only this person's own presence is ever sent (Y5).
 */
export class PresenceRoom {
  readonly awareness: Awareness;
  #people: readonly PresentPerson[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(awareness: Awareness) {
    this.awareness = awareness;
    awareness.on("change", this.#refresh);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly people = (): readonly PresentPerson[] => this.#people;

  placeCaret(caret: PlacedCaret | null): void {
    this.awareness.setLocalStateField("caret", caret);
  }

  close(): void {
    this.awareness.off("change", this.#refresh);
  }

  readonly #refresh = (): void => {
    const people: PresentPerson[] = [];
    for (const [client, state] of this.awareness.getStates()) {
      if (client === this.awareness.clientID) continue;
      const person = personOf(client, state);
      if (person) people.push(person);
    }
    this.#people = people;
    for (const listener of this.#listeners) listener();
  };
}

/** Keeps y-websocket from sending other people's presence back to the server. */
export function onlyOwnPresence(
  awareness: Awareness,
  send: (change: LocalChange, origin: unknown) => void,
): () => void {
  const own = (change: LocalChange, origin: unknown) => {
    if (origin === "local") send(change, origin);
  };
  awareness.off("update", send);
  awareness.on("update", own);
  return () => awareness.off("update", own);
}

function personOf(client: number, state: Record<string, unknown>): PresentPerson | null {
  const user = state.user;
  if (typeof user !== "object" || user === null || !("id" in user) || !("name" in user)) return null;
  return { client, id: String(user.id), name: String(user.name), caret: caretOf(state.caret) };
}

function caretOf(value: unknown): PlacedCaret | null {
  if (typeof value !== "object" || value === null) return null;
  if (!("field" in value) || !("anchor" in value) || !("head" in value)) return null;
  const { field, anchor, head } = value;
  if (typeof field !== "string" || typeof anchor !== "object" || typeof head !== "object" || !anchor || !head)
    return null;
  return { field, anchor, head };
}
