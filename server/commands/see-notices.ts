import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { markSeen, markSeenUpTo } from "#server/records/notices.ts";
import { notify } from "#server/records/notify.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";

/** Some of one's own notices, or everything one has been told up to one of them. */
export type SeenInput = { readonly ids: readonly string[] } | { readonly upTo: string };

/**
 * The actor has seen these of their own notices; their other screens hear of it. Another's notice, or one seen before,
 * is passed over: seeing twice is no error. What came after `upTo` was never shown to them, and stays unseen.
 */
export function seeNotices(
  newsroom: Newsroom,
  actor: Actor,
  input: SeenInput,
): Answer<{ readonly seen: number }> {
  return inOneTransaction(newsroom, async (tx) => {
    const now = await newsroomNow(tx);
    const seen =
      "ids" in input
        ? await markSeen(tx, actor.id, input.ids, now)
        : await markSeenUpTo(tx, actor.id, input.upTo, now);
    if (seen > 0) await notify(tx, "notice", actor.id);
    return done({ seen });
  });
}
