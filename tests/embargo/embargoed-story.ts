import { approveRevision } from "#server/commands/approve-revision.ts";
import { createStory } from "#server/commands/create-story.ts";
import { editStoryDetails } from "#server/commands/edit-story-details.ts";
import { CANARY_COPY, canaryFields, said } from "#tests/support/canary.ts";
import {
  asBlocks,
  mustDo,
  publish,
  release,
  type TestNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { SIX } from "#tests/support/schedules.ts";
import type { Sought } from "./public-requests.ts";

const PATH = "vote-on-the-levy";

/** Embargoed until six; every field says the canary but the path, which is what is asked for. */
export async function embargoedStory(newsroom: TestNewsroom): Promise<Sought> {
  const { reporter, editor } = newsroom.people;
  const { id } = mustDo(await createStory(newsroom, reporter, { slug: said("slug"), desk: "national" }));
  await write(newsroom, reporter, id, { ...CANARY_COPY, fields: canaryFields(newsroom) });
  const details = { storyId: id, path: PATH, embargoUntil: new Date(SIX), budgetLine: said("line") };
  mustDo(await editStoryDetails(newsroom, editor, { ...details, tags: [said("tag")] }));
  return { id, address: `/national/2026/02/04/${PATH}` };
}

/** Published without a word of it; its working copy says the canary everywhere. */
export async function storyToBeUpdated(newsroom: TestNewsroom): Promise<Sought> {
  const id = await writtenStory(newsroom, undefined, "bridge");
  mustDo(await editStoryDetails(newsroom, newsroom.people.editor, { storyId: id, path: "bridge-closes" }));
  const { address } = await publish(newsroom, id);
  await write(newsroom, newsroom.people.reporter, id, {
    hed: [{ text: "Bridge closes" }],
    body: asBlocks(["The bridge closes.", `It was ${said("update")}.`]),
    fields: canaryFields(newsroom),
  });
  return { id, address };
}

/** Two people retract it, in words of their own. */
export async function kill(newsroom: TestNewsroom, storyId: string): Promise<void> {
  const { managing, editor } = newsroom.people;
  const live = await newsroom.db.prisma.release.findFirstOrThrow({
    where: { storyId },
    orderBy: { number: "desc" },
  });
  const note = "The Courier has retracted this story because its source was made up.";
  const words = {
    kind: "kill",
    note,
    revision: live.revisionNumber ?? 0,
    sha256: live.sha256 ?? "",
  } as const;
  for (const who of [managing, editor]) mustDo(await approveRevision(newsroom, who, { storyId, ...words }));
  mustDo(await release(newsroom, managing, storyId, { kind: "kill", note }));
}
