import * as Y from "yjs";
import { FIRST_SERVER_CLIENT } from "#server/records/copy-document.ts";
import type { CloseName } from "#wire/close-codes.ts";
import { LIMITS } from "#wire/limits.ts";
import { findObjection } from "./content-rules.ts";
import { type Caps, endOf, type Incoming, readIncoming } from "./incoming.ts";
import { OrderRules } from "./order-rules.ts";
import { waitForOneAnother } from "./waiting-structs.ts";

/** What the gate judges an update against: the story's words, staged ones too, and whose each client is. */
export interface Gate {
  readonly doc: Y.Doc;
  readonly owners: ReadonlyMap<number, string>;
}

/**
 * What may become of an update (Y2). `pass`: take it in; `claims` are clients nobody wrote with before, and `checkAfter`
 * says whether it stands well once it is in, where that can't be told before. `known`: it has
 * no new words, though it may delete. `gap`: it depends on words that aren't here.
 */
export type Verdict =
  | { readonly kind: "pass"; readonly claims: readonly number[]; readonly checkAfter?: () => boolean }
  | { readonly kind: "known" }
  | { readonly kind: "gap" }
  | {
      readonly kind: "refused";
      readonly close: CloseName;
      readonly why: string;
      /** The client that is another staffer's, where that is why. */
      readonly client?: number;
    };

/** Judges one update of one staffer before anything of it touches a document. */
export function judge(gate: Gate, stafferId: string, update: Uint8Array, caps: Caps): Verdict {
  const incoming = readIncoming(update, caps);
  if (typeof incoming === "string") return refuse("bad-frame", incoming);
  const known = (client: number) => Y.getState(gate.doc.store, client);
  if (hasGap(incoming, known)) return { kind: "gap" };
  if (waitForOneAnother(incoming, known)) return refuse("bad-frame", "structs wait for one another");
  const writers = [...incoming.parts.values()].filter((part) => endOf(part) > known(part.client));
  if (writers.length === 0) return { kind: "known" };
  const claims: number[] = [];
  for (const { client } of writers) {
    const owner = gate.owners.get(client);
    if (owner === stafferId) {
      if (client >= FIRST_SERVER_CLIENT)
        return refuse("bad-frame", "only the server writes with this client");
    } else if (owner !== undefined)
      return { ...refuse("others-words", "the client is another staffer's"), client };
    else if (client >= FIRST_SERVER_CLIENT) return refuse("bad-frame", "a client's number is too high");
    else claims.push(client);
  }
  if (gate.owners.size + claims.length > LIMITS.clientsPerStory) {
    return refuse("too-large", "too many clients have written in this story");
  }
  const objection = findObjection(gate.doc, incoming);
  if (objection !== null) return refuse("bad-frame", objection);
  const order = new OrderRules(gate.doc, incoming);
  if (order.isDisordered) return refuse("bad-frame", "a struct's neighbours stand in the wrong order");
  const { checkAfter } = order;
  return checkAfter === null ? { kind: "pass", claims } : { kind: "pass", claims, checkAfter };
}

/**
 * What somebody who may only read sent (Y3): new words, nothing but deletions (every client tidies formatting and says
 * so) or what can't be read.
 */
export function weigh(doc: Y.Doc, update: Uint8Array, caps: Caps): "words" | "no-words" | "malformed" {
  const incoming = readIncoming(update, caps);
  if (typeof incoming === "string") return "malformed";
  const isNew = [...incoming.parts.values()].some((part) => endOf(part) > Y.getState(doc.store, part.client));
  return isNew ? "words" : "no-words";
}

function refuse(close: CloseName, why: string) {
  return { kind: "refused", close, why } as const;
}

/** True when the update can't be taken in whole: a clock is left out, or it leans on words that aren't here. */
function hasGap({ parts, deletes }: Incoming, known: (client: number) => number): boolean {
  const reached = (client: number) => {
    const part = parts.get(client);
    return Math.max(known(client), part ? endOf(part) : 0);
  };
  const isHere = (id: Y.ID | null) => id === null || id.clock < reached(id.client);
  for (const { client, structs } of parts.values()) {
    let next = known(client);
    for (const struct of structs) {
      if (struct.id.clock > next || !isHere(struct.origin) || !isHere(struct.rightOrigin)) return true;
      next = Math.max(next, struct.id.clock + struct.length);
    }
  }
  for (const [client, ranges] of deletes) {
    if (ranges.some(({ clock, len }) => clock + len > reached(client))) return true;
  }
  return false;
}
