import type { Tx } from "./db.ts";

/** `desk`: a story's entry in the list changed. `desk-left`: a story left a desk ("<story> <desk>"), whose people may know it no more. `access`: sockets ask again. `release`: what is public changed. `notice`: a staffer is told of something. `expunge`: the law took a story. `comments`: something was said about a story's words. */
export type Channel =
  | "desk"
  | "desk-left"
  | "access"
  | "release"
  | "copy"
  | "notice"
  | "expunge"
  | "comments";

/** Tells every process, at commit and only then. `payload` is an ID or two: anything long would roll the work back. */
export async function notify(tx: Tx, channel: Channel, payload: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
}
