import * as Y from "yjs";
import { BODY, FIELDS } from "#copy/format.ts";
import { isTextOfCopy, validAttribute, validEmbed, validField } from "#copy/validate.ts";
import { type Incoming, structAt } from "./incoming.ts";

/** Where a struct stands: one of the parts of a story's copy and, in `fields`, under which key. */
interface Place {
  readonly root: string;
  readonly key: string | null;
}

/** Why the new words of an update may not stand in a story's copy; null when they may. Assumes no gap. */
export function findObjection(doc: Y.Doc, incoming: Incoming): string | null {
  const places = new Places(doc, incoming);
  for (const { client, structs } of incoming.parts.values()) {
    const known = Y.getState(doc.store, client);
    for (const struct of structs) {
      if (struct.id.clock + struct.length <= known) continue;
      const place = places.of(struct);
      const objection = place === null ? "a struct stands nowhere" : objectTo(struct.content, place);
      if (objection !== null) return objection;
    }
  }
  return null;
}

function objectTo(content: Y.Item["content"], { root, key }: Place): string | null {
  if (root !== FIELDS && !isTextOfCopy(root)) return "there is no such part of the copy";
  if (content instanceof Y.ContentDeleted) return null;
  if (root === FIELDS) {
    if (key === null) return "a field has no key";
    if (!(content instanceof Y.ContentAny) || content.arr.length !== 1) return "a field holds no plain value";
    return validField(key, content.arr[0]);
  }
  if (key !== null) return "a text has no keys";
  if (content instanceof Y.ContentString) return null;
  if (content instanceof Y.ContentFormat) return validAttribute(content.key, content.value);
  if (content instanceof Y.ContentEmbed && root === BODY) return validEmbed(content.embed);
  return "a text holds something that is neither words nor an embed";
}

/**
 * Finds where each struct of an update will stand. A struct names its part of the copy only when it has no neighbour;
 * else it stands where its neighbour does, which may be in the document or in the same update.
 */
class Places {
  readonly #doc: Y.Doc;
  readonly #incoming: Incoming;
  readonly #found = new Map<Y.Item, Place | null>();

  constructor(doc: Y.Doc, incoming: Incoming) {
    this.#doc = doc;
    this.#incoming = incoming;
  }

  /** Null when its neighbours lead nowhere, or round in a circle. */
  of(struct: Y.Item): Place | null {
    const chain: Y.Item[] = [];
    let at: Y.Item = struct;
    let place: Place | null = null;
    while (true) {
      const found = this.#found.get(at);
      if (found !== undefined) {
        place = found;
        break;
      }
      // Set before the walk goes on, so that a circle ends here.
      this.#found.set(at, null);
      chain.push(at);
      const next = this.#neighbour(at);
      if (!(next instanceof Y.Item)) {
        place = next;
        break;
      }
      at = next;
    }
    for (const item of chain) this.#found.set(item, place);
    return place;
  }

  /** The struct of the same update it stands beside, or the place itself. */
  #neighbour(struct: Y.Item): Y.Item | Place | null {
    // A decoded item's parent is the name of a root, or an ID within a type; Yjs types only the integrated one.
    const parent: unknown = struct.parent;
    if (typeof parent === "string") return { root: parent, key: struct.parentSub };
    const id = struct.origin ?? struct.rightOrigin;
    if (parent !== null || id === null) return null;
    return id.clock < Y.getState(this.#doc.store, id.client)
      ? this.#placeInDoc(id)
      : structAt(this.#incoming, id);
  }

  #placeInDoc(id: Y.ID): Place | null {
    const item: unknown = Y.getItem(this.#doc.store, id);
    if (!(item instanceof Y.Item) || !(item.parent instanceof Y.AbstractType)) return null;
    return { root: Y.findRootTypeKey(item.parent), key: item.parentSub };
  }
}
