import * as Y from "yjs";
import { LIMITS } from "#wire/limits.ts";

/** How much one update may hold. */
export interface Caps {
  readonly structs: number;
  readonly deletes: number;
}

export const UPDATE_CAPS: Caps = { structs: LIMITS.structsPerUpdate, deletes: LIMITS.deletesPerUpdate };
export const FIRST_STEP2_CAPS: Caps = {
  structs: LIMITS.structsPerFirstStep2,
  deletes: LIMITS.deletesPerFirstStep2,
};

/** One client's structs of an update, in clock order. */
export interface ClientPart {
  readonly client: number;
  readonly structs: readonly Y.Item[];
}

/** An update, decoded and within limits, but not yet judged against a document. */
export interface Incoming {
  readonly parts: ReadonlyMap<number, ClientPart>;
  readonly deletes: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>;
}

/** Decodes an update; answers why not when it is malformed, too large or holds what a story's copy never does. */
export function readIncoming(update: Uint8Array, caps: Caps): Incoming | string {
  const decoded = decode(update);
  if (decoded === null) return "an update can't be decoded";
  if (decoded.structs.length > caps.structs) return "an update holds too many structs";
  const parts = new Map<number, ClientPart & { structs: Y.Item[] }>();
  let current: number | null = null;
  for (const struct of decoded.structs) {
    const { client } = struct.id;
    // Yjs keeps only the last of two parts of one client: what we judge must be what it takes in.
    if (client !== current && parts.has(client)) return "an update names a client twice";
    current = client;
    const part = parts.get(client) ?? { client, structs: [] };
    parts.set(client, part);
    if (struct instanceof Y.Skip) continue;
    // Only documents with types within types make these; ours has none, and one of them can mute a client for ever.
    if (!(struct instanceof Y.Item)) return "an update holds a collected struct";
    if (struct.id.clock + struct.length > LIMITS.clock) return "a clock is too high";
    if (leansOnItself(struct)) return "a struct leans on its own client's later words";
    if (standsWithin(struct)) return "types within types are no part of a story's copy";
    part.structs.push(struct);
  }
  if (parts.size > LIMITS.clientsPerUpdate) return "an update holds too many clients";
  const { clients } = decoded.ds;
  let ranges = 0;
  for (const list of clients.values()) {
    ranges += list.length;
    if (list.some((range) => range.len === 0)) return "an update deletes nothing";
  }
  if (ranges > caps.deletes) return "an update deletes too many ranges";
  return { parts, deletes: clients };
}

/**
 * Whether it names a type within the document as its parent. Also of a struct that is known already: Yjs looks for the
 * parent before it skips the struct, and would wait for one that nobody has.
 */
function standsWithin(struct: Y.Item): boolean {
  // A decoded item's parent is the name of a root, or an ID within a type; Yjs types only the integrated one.
  const parent: unknown = struct.parent;
  return parent !== null && typeof parent !== "string";
}

/** Yjs never writes such a one, and looks for its neighbour where nothing stands yet. */
function leansOnItself({ id, origin, rightOrigin }: Y.Item): boolean {
  return [origin, rightOrigin].some((other) => other?.client === id.client && other.clock >= id.clock);
}

function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
  try {
    return Y.decodeUpdate(update);
  } catch {
    // Cut short, nested too deep, an unknown content: whatever Yjs can't decode, nobody may send.
    return null;
  }
}

/** Clock after the last of a client's structs. */
export function endOf(part: ClientPart): number {
  const last = part.structs.at(-1);
  return last === undefined ? 0 : last.id.clock + last.length;
}

/** The struct of an update that holds this clock; null when it holds none. */
export function structAt({ parts }: Incoming, id: Y.ID): Y.Item | null {
  const structs = parts.get(id.client)?.structs ?? [];
  let low = 0;
  let high = structs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const struct = structs[middle];
    if (struct === undefined) return null;
    if (id.clock < struct.id.clock) high = middle - 1;
    else if (id.clock >= struct.id.clock + struct.length) low = middle + 1;
    else return struct;
  }
  return null;
}
