import { createHash } from "node:crypto";

const PREFIX = "expunged:";

/** What stands in place of a text the law took: the SHA-256 of what was there, as expunge_column writes it. */
export function tombstoneOf(text: string): string {
  return `${PREFIX}${createHash("sha256").update(text, "utf8").digest("hex")}`;
}
