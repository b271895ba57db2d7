import { FLAGS } from "#domain/flags.ts";
import { done, refused } from "#domain/result.ts";
import { decidePath, decideSlug } from "#domain/slug.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import type { Tx } from "#server/records/db.ts";
import { loadDesk } from "#server/records/desks.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import type { StoryFlags } from "#server/records/stored-shapes.ts";
import { loadStory, type Story, type StoryChanges, saveStory } from "#server/records/stories.ts";
import { decidePlan } from "./decide-plan.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";
import { decideFreePath } from "./public-address.ts";
import { deskUnknown, embargoInThePast, embargoOnPublished, nothingToChange } from "./refusals.ts";
import { changeFlag } from "./set-flag.ts";
import { takeBackFor } from "./take-back-pending.ts";
import { tellOfNewDesk } from "./tell-of-work.ts";

/** What is left out stays as it is; null takes a date or a length off. */
export interface EditStoryDetailsInput {
  readonly storyId: string;
  readonly slug?: string;
  /** A desk's ID. */
  readonly desk?: string;
  /** Public end of the address. A published story moves there with its next release; old addresses redirect. */
  readonly path?: string;
  readonly embargoUntil?: Date | null;
  readonly deadline?: Date | null;
  /** Words. */
  readonly budgetedLength?: number | null;
  /** D1: each change is asked for as `setFlag` asks; clearing is of the working copy as it is now. */
  readonly flags?: Partial<StoryFlags>;
  /** 1 to 6 (domain/priority.ts). */
  readonly priority?: number;
  readonly tags?: readonly string[];
  /** One line of what it is about; empty takes it off. */
  readonly budgetLine?: string;
}

type Wanted = Omit<EditStoryDetailsInput, "storyId" | "flags">;

/** Changes what the desk knows of a story: its row, never its copy. */
export function editStoryDetails(
  newsroom: Newsroom,
  actor: Actor,
  input: EditStoryDetailsInput,
): Answer<Story> {
  return inOneTransaction(newsroom, async (tx) => {
    const { storyId, flags = {}, ...wanted } = input;
    if ([...Object.values(wanted), ...Object.values(flags)].every((value) => value === undefined)) {
      return refused(nothingToChange());
    }
    const opened = await openStory(tx, actor, storyId, "edit-story-details");
    if (!opened.ok) return opened;
    const story = opened.value;
    const decided = await decideChanges(tx, story, wanted);
    if (!decided.ok) return decided;
    const changes = decided.value;
    const flagged = await changeFlags(tx, actor, story, flags);
    if (!flagged.ok) return flagged;
    await saveStory(tx, story.id, changes);
    await notify(tx, "desk", story.id);
    // Whose story it is depends on its desk, so open sockets ask again.
    if (changes.desk !== undefined) await notify(tx, "access", story.id);
    // Those whom it has left are told by what they might know until now, or it would stand on their screens for good.
    if (changes.desk !== undefined && changes.desk !== story.desk)
      await notify(tx, "desk-left", `${story.id} ${story.desk}`);
    await appendAudit(tx, {
      actorId: actor.id,
      action: "edit-story-details",
      storyId: story.id,
      facts: auditFacts(changes),
    });
    const after = await loadStory(tx, story.id);
    if (after === null) throw new Error(`story ${story.id} is gone under its own lock`);
    if (changes.embargoUntil !== undefined) {
      const doer = { actor, at: await newsroomNow(tx) };
      await takeBackFor(tx, after, { did: "embargo", until: changes.embargoUntil }, doer);
    }
    if (after.desk !== story.desk)
      await tellOfNewDesk(tx, after, { from: story.desk, by: actor.id, at: await newsroomNow(tx) });
    return done(after);
  });
}

async function changeFlags(tx: Tx, actor: Actor, story: Story, flags: Partial<StoryFlags>): Answer<true> {
  let now = story;
  for (const flag of FLAGS) {
    const to = flags[flag];
    if (to === undefined || to === now.flags[flag]) continue;
    const changed = await changeFlag(tx, actor, now, { flag, to });
    if (!changed.ok) return changed;
    now = { ...now, flags: { ...now.flags, [flag]: to } };
  }
  return done(true);
}

async function decideChanges(tx: Tx, story: Story, wanted: Wanted): Answer<StoryChanges> {
  const { budgetedLength, deadline, embargoUntil, desk } = wanted;
  const slug = wanted.slug === undefined ? done(undefined) : decideSlug(wanted.slug);
  if (!slug.ok) return slug;
  if (desk !== undefined && (await loadDesk(tx, desk)) === null) return refused(deskUnknown(desk));
  const path = await decideNewPath(tx, story, wanted);
  if (!path.ok) return path;
  const embargo = decideNewEmbargo(story, embargoUntil, await newsroomNow(tx));
  if (!embargo.ok) return embargo;
  const planned = decidePlan(wanted);
  if (!planned.ok) return planned;
  return done({
    ...planned.value,
    slug: slug.value,
    desk,
    path: path.value,
    embargoUntil,
    deadline,
    budgetedLength,
  });
}

/** A new desk moves the address as much as a new path does, so both ask whether it is free. */
async function decideNewPath(tx: Tx, story: Story, wanted: Wanted): Answer<string | undefined> {
  const typed = wanted.path === undefined ? done(undefined) : decidePath(wanted.path);
  if (!typed.ok) return typed;
  const path = typed.value ?? story.path;
  if (path === null || (wanted.path === undefined && wanted.desk === undefined)) return typed;
  const free = await decideFreePath(tx, { id: story.id, desk: wanted.desk ?? story.desk }, path);
  return free.ok ? typed : free;
}

function decideNewEmbargo(story: Story, until: Date | null | undefined, now: Date) {
  if (until === undefined || until === null || until.getTime() === story.embargoUntil?.getTime()) {
    return done(true);
  }
  if (until.getTime() < now.getTime()) return refused(embargoInThePast());
  return story.publicState === "published" ? refused(embargoOnPublished()) : done(true);
}

/** Which details changed, and the values that decide who may see what and when. Slugs can quote copy, so they stay out. */
function auditFacts(changes: StoryChanges) {
  const changed = Object.entries(changes).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  return {
    changed: changed.sort(),
    ...(changes.desk !== undefined && { desk: changes.desk }),
    ...(changes.embargoUntil !== undefined && { embargoUntil: changes.embargoUntil?.toISOString() ?? null }),
    ...(changes.priority !== undefined && { priority: changes.priority }),
  };
}
