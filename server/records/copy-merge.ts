import * as Y from "yjs";
import { openCopyDocument } from "#copy/open-document.ts";
import { hasGap, takeIn } from "./copy-document.ts";
import { sha256Of } from "./copy-load.ts";

/** A snapshot of everything in some updates, and its SHA-256 in hex. */
export interface MergedLog {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** All of a log's updates as one; null when they depend on words they don't hold. Takes long for a long log. */
export function mergeLog(updates: readonly Uint8Array[]): MergedLog | null {
  const doc = openCopyDocument();
  takeIn(doc, updates);
  const isWhole = !hasGap(doc);
  const bytes = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return isWhole ? { bytes, sha256: sha256Of(bytes) } : null;
}
