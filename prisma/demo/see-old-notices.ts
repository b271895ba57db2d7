import { noticesFor } from "#server/commands/read/notices.ts";
import { seeNotices } from "#server/commands/see-notices.ts";
import type { Database } from "#server/database/connect.ts";
import type { Staff } from "./people.ts";

/** What waits behind the bell of somebody who looked at it through the day. */
const LEFT_FOR_TODAY = 3;
const MOST = 100;

/**
 * Everyone has seen what they were told through the day, but for the last of it and for what asks for a second person: a
 * newsroom where nobody ever looked would be no believable one.
 */
export async function seeOldNotices(db: Database, staff: Staff): Promise<void> {
  for (const actor of Object.values(staff)) {
    const told = await noticesFor({ db }, actor, { unseen: true, limit: MOST });
    if (!told.ok) throw new Error(`${actor.name} can't read their notices: ${told.refusal.sentence}`);
    const ids = told.value.items
      .slice(LEFT_FOR_TODAY)
      .filter(({ kind }) => kind !== "released-alone")
      .map(({ id }) => id);
    const seen = await seeNotices({ db }, actor, { ids });
    if (!seen.ok) throw new Error(`${actor.name} can't see their notices: ${seen.refusal.sentence}`);
  }
}
