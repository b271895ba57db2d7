import * as Y from "yjs";

/** Clients pick their ID below this; those from it on are the server's own, so that no browser can hold the same one. */
export const FIRST_SERVER_CLIENT = 2 ** 32;

/** Above what clients pick, so that no browser can ever hold the same one. */
export function serverClientId(): number {
  return FIRST_SERVER_CLIENT + (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);
}

/** What `work` changed in the document, as one update; null when nothing. */
export function changeOf(doc: Y.Doc, work: () => void): Uint8Array | null {
  const changes: Uint8Array[] = [];
  const hear = (update: Uint8Array) => void changes.push(update);
  doc.on("update", hear);
  try {
    work();
  } finally {
    doc.off("update", hear);
  }
  return changes.length === 0 ? null : Y.mergeUpdates(changes);
}

/** Takes updates in at once; answers what was new, or null when nothing was. */
export function takeIn(doc: Y.Doc, updates: readonly Uint8Array[]): Uint8Array | null {
  return changeOf(doc, () => {
    Y.transact(doc, () => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
  });
}

/** True when something the document was given depends on words it doesn't have. */
export function hasGap(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}

/** Yjs clients that wrote structs of an update. */
export function writersIn(update: Uint8Array): number[] {
  return [...Y.parseUpdateMeta(update).from.keys()];
}
