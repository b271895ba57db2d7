import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import { loadRevision, saveRevisionName } from "#server/records/revisions.ts";
import { storableText } from "./freeze-working-copy.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";
import { malformed, revisionUnknown } from "./refusals.ts";

export interface NameRevisionInput {
  readonly storyId: string;
  readonly revision: number;
  /** What the newsroom calls it from now on; null or blank takes the name off. */
  readonly name: string | null;
}

export interface RevisionNamed {
  readonly number: number;
  readonly name: string | null;
}

const LONGEST = 100;

/** W3: gives a revision a name, another one or none. What was frozen stays as it is, and so does its hash. */
export function nameRevision(
  newsroom: Newsroom,
  actor: Actor,
  input: NameRevisionInput,
): Answer<RevisionNamed> {
  return inOneTransaction(newsroom, async (tx) => {
    const opened = await openStory(tx, actor, input.storyId, "freeze-revision");
    if (!opened.ok) return opened;
    const storyId = opened.value.id;
    const read = readName(input.name);
    if (!read.ok) return read;
    const name = read.value;
    const revision = await loadRevision(tx, storyId, input.revision);
    if (revision === null) return refused(revisionUnknown(input.revision));
    const { number } = revision;
    if (revision.name === name) return done({ number, name });
    await saveRevisionName(tx, { storyId, number, name, byId: actor.id, at: await newsroomNow(tx) });
    await notify(tx, "desk", storyId);
    // Never the name itself: people put words of the copy into it.
    await appendAudit(tx, {
      actorId: actor.id,
      action: "name-revision",
      storyId,
      facts: { revision: number, named: name !== null },
    });
    return done({ number, name });
  });
}

/** One line of at most a hundred characters, trimmed; blank is none. */
export function readName(given: string | null) {
  const name = given?.replaceAll(/\s+/gu, " ").trim() || null;
  if (name === null || (name.length <= LONGEST && storableText(name) === name)) return done(name);
  return refused(malformed("name", `A revision’s name is one line of at most ${LONGEST} characters.`));
}
