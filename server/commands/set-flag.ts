import { decideFlagChange, type Flag, type FlagState } from "#domain/flags.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import type { Tx } from "#server/records/db.ts";
import { addFlagChange } from "#server/records/flag-changes.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import { loadRevision, type Revision } from "#server/records/revisions.ts";
import { type Story, saveStory } from "#server/records/stories.ts";
import { freezeWorkingCopy } from "./freeze-working-copy.ts";
import { subjectsOf } from "./gather-flags.ts";
import { verifiedCopy } from "./gather-release.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";
import { copyMovedOn, malformed, revisionUnknown } from "./refusals.ts";
import { tellOfFlag } from "./tell-of-work.ts";

export interface SetFlagInput {
  readonly storyId: string;
  readonly flag: Flag;
  readonly to: FlagState;
  readonly note?: string;
  /** D2: what was read, when it is cleared; left out, the working copy as it is now. */
  readonly revision?: number;
  /** SHA-256 of the copy that was read: another one by now is refused, never cleared unread. */
  readonly sha256?: string;
}

export interface FlagSet {
  readonly storyId: string;
  readonly flag: Flag;
  readonly state: FlagState;
  /** The revision it was cleared on. */
  readonly revision: number | null;
}

/** D1, D2: says that a story needs checking, was cleared at a revision, or needs none; who, when and why are kept. */
export function setFlag(newsroom: Newsroom, actor: Actor, input: SetFlagInput): Answer<FlagSet> {
  return inOneTransaction(newsroom, async (tx) => {
    const opened = await openStory(tx, actor, input.storyId, "see-list");
    return opened.ok ? changeFlag(tx, actor, opened.value, input) : opened;
  });
}

/** The same inside another command's transaction, with the story's lock held. */
export async function changeFlag(
  tx: Tx,
  actor: Actor,
  story: Story,
  input: Omit<SetFlagInput, "storyId">,
): Answer<FlagSet> {
  const { flag, to } = input;
  const from = story.flags[flag];
  const permitted = decideFlagChange({ actor, story, from, to });
  if (!permitted.ok) return permitted;
  const note = input.note?.trim() || null;
  if ((note ?? "").length > LONGEST_NOTE) return refused(noteTooLong());
  const same = { storyId: story.id, flag, state: to };
  if (from === to && to === "not-required") return done({ ...same, revision: null });

  const at = await newsroomNow(tx);
  const read = to === "cleared" ? await revisionRead(tx, actor, story, input, at) : done(null);
  if (!read.ok) return read;
  const revision = read.value?.number ?? null;
  const subject = read.value === null ? null : subjectsOf(verifiedCopy(read.value))[flag];
  const changeId = await addFlagChange(tx, {
    storyId: story.id,
    flag,
    to,
    note,
    revision,
    subject,
    byId: actor.id,
    at,
  });
  await saveStory(tx, story.id, { flags: { ...story.flags, [flag]: to } });
  await notify(tx, "desk", story.id);
  if (to === "needs-checking") await tellOfFlag(tx, story, { id: changeId, by: actor.id, at });
  await appendAudit(tx, {
    actorId: actor.id,
    action: "set-flag",
    storyId: story.id,
    facts: { changeId, flag, from, to, ...(revision !== null && { revision, subject }) },
  });
  return done({ ...same, revision });
}

async function revisionRead(
  tx: Tx,
  actor: Actor,
  story: Story,
  { revision: number, sha256 }: Omit<SetFlagInput, "storyId">,
  now: Date,
): Answer<Revision> {
  const revision =
    number === undefined
      ? await freezeWorkingCopy(tx, { story, actor, reason: "frozen", now })
      : await loadRevision(tx, story.id, number);
  if (revision === null) return refused(revisionUnknown(number ?? 0));
  return sha256 !== undefined && sha256 !== revision.sha256 ? refused(copyMovedOn()) : done(revision);
}

const LONGEST_NOTE = 1_000;

function noteTooLong() {
  return malformed("note", `A note has at most ${LONGEST_NOTE.toLocaleString("en-US")} characters.`);
}
