import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { markSeen } from "#server/records/notices.ts";
import { notify } from "#server/records/notify.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";

/**
 * The actor has seen these of their own notices; their other screens hear of it. Another's notice, or one seen before,
 * is passed over: seeing twice is no error.
 */
export function seeNotices(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly ids: readonly string[] },
): Answer<{ readonly seen: number }> {
  return inOneTransaction(newsroom, async (tx) => {
    const seen = await markSeen(tx, actor.id, input.ids, await newsroomNow(tx));
    if (seen > 0) await notify(tx, "notice", actor.id);
    return done({ seen });
  });
}
