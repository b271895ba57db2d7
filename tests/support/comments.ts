import { randomUUID } from "node:crypto";
import type { Actor } from "#domain/staffer.ts";
import type { Newsroom } from "#server/commands/newsroom.ts";
import type { ThreadView } from "#server/commands/open-thread.ts";
import { type StartThreadInput, startThread } from "#server/commands/start-thread.ts";
import { mustDo } from "./newsroom.ts";

/** What starts a thread on the story, or on whatever `more` says. */
export function threadOf(
  storyId: string,
  text: string,
  more: Partial<StartThreadInput> = {},
): StartThreadInput {
  const comment = { id: randomUUID(), text };
  return { storyId, id: randomUUID(), kind: "comment", place: { on: "story" }, comment, ...more };
}

export async function comment(
  newsroom: Newsroom,
  actor: Actor,
  storyId: string,
  text: string,
  more: Partial<StartThreadInput> = {},
): Promise<ThreadView> {
  return mustDo(await startThread(newsroom, actor, threadOf(storyId, text, more)));
}
