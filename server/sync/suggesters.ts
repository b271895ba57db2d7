import * as Y from "yjs";
import { openCopyDocument } from "#copy/open-document.ts";
import { isTextOfCopy } from "#copy/validate.ts";
import { hasGap } from "#server/records/copy-document.ts";
import { isOnlyOwn, type Standing, standingOf, standingOfFields } from "./standing.ts";

/**
 * What an update of somebody who may only suggest does (Y3). `suggests`: nothing but make, change or take back their own
 * suggestions, or nothing at all. `writes`: it changes the copy, or what others suggest. `broken`: it can't be taken in.
 */
export type Trial = "suggests" | "writes" | "broken";

/**
 * Tries what suggesters send on a second document, the staging document, before the room's own sees any of it. It is
 * there only while somebody is who may only suggest; the room tells it whatever else it takes in.
 */
export class Suggesters {
  #doc: Y.Doc;
  readonly #here = new Set<object>();
  #staging: Staging | null = null;

  /** `doc` is the room's document; it is only read. */
  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** Whether a staging document is kept now. */
  get isStaging(): boolean {
    return this.#staging !== null;
  }

  enter(peer: object): void {
    this.#here.add(peer);
  }

  leave(peer: object): void {
    this.#here.delete(peer);
    this.rest();
  }

  /** With nobody here to suggest, nothing is kept for them. What one sent before leaving is still tried. */
  rest(): void {
    if (this.#here.size === 0) this.#drop();
  }

  /** The room took this in from somebody who may write, or from the log. */
  mirror(update: Uint8Array): void {
    if (this.#staging !== null && !this.#staging.apply(update)) this.#drop();
  }

  /** The room reads its document anew: this is the one from now on. */
  startAnew(doc: Y.Doc): void {
    this.#drop();
    this.#doc = doc;
  }

  /** Tries an update that has passed the gate. The room must take it in exactly when it `suggests`. */
  try(stafferId: string, update: Uint8Array): Trial {
    this.#staging ??= new Staging(this.#doc);
    const trial = this.#staging.try(stafferId, update);
    // It now differs from the room, so the next one starts from the room again.
    if (trial !== "suggests") this.#drop();
    return trial;
  }

  #drop(): void {
    this.#staging?.destroy();
    this.#staging = null;
  }
}

/** A mirror of a room's document, and what of it is not each suggester's own to change. */
class Staging {
  readonly #doc = openCopyDocument();
  /** By staffer, then by part of the document; what hasn't changed since is not read again. */
  readonly #standing = new Map<string, Map<string, Standing>>();
  readonly #changed = new Set<string>();

  constructor(room: Y.Doc) {
    Y.applyUpdate(this.#doc, Y.encodeStateAsUpdate(room));
    this.#doc.on("afterTransaction", ({ changed }: Y.Transaction) => {
      for (const type of changed.keys()) this.#changed.add(Y.findRootTypeKey(type));
    });
  }

  /** False when it can't be taken in. */
  apply(update: Uint8Array): boolean {
    try {
      Y.applyUpdate(this.#doc, update);
    } catch {
      // The room's own document meets the same problem, and says so; or refuses its sender before it does.
      return false;
    }
    for (const parts of this.#standing.values()) for (const name of this.#changed) parts.delete(name);
    this.#changed.clear();
    return !hasGap(this.#doc);
  }

  try(stafferId: string, update: Uint8Array): Trial {
    const before = new Map(this.#read(stafferId));
    if (!this.apply(update)) return "broken";
    return isOnlyOwn(before, this.#read(stafferId)) ? "suggests" : "writes";
  }

  #read(stafferId: string): ReadonlyMap<string, Standing> {
    const known = this.#standing.get(stafferId) ?? new Map<string, Standing>();
    this.#standing.set(stafferId, known);
    for (const name of this.#doc.share.keys()) {
      if (known.has(name)) continue;
      known.set(
        name,
        isTextOfCopy(name)
          ? standingOf(this.#doc.getText(name), stafferId)
          : standingOfFields(this.#doc.getMap(name)),
      );
    }
    return known;
  }

  destroy(): void {
    this.#doc.destroy();
  }
}
