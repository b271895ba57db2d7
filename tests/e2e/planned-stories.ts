import { editPublication } from "#server/commands/edit-publication.ts";
import { editStoryDetails } from "#server/commands/edit-story-details.ts";
import { setFlag } from "#server/commands/set-flag.ts";
import { mustDo, type TestNewsroom } from "#tests/support/newsroom.ts";

/** Puts on these stories all that a card, a row and the release screen can show, and gives the publication a checklist. */
export async function planStories(newsroom: TestNewsroom, ids: readonly string[]): Promise<void> {
  const { admin, reporter, editor } = newsroom.people;
  const kinds = ["initial", "update", "correction"] as const;
  const names = { id: "names", label: "Names checked", kinds, required: false };
  mustDo(await editPublication(newsroom, admin, { checklist: [names] }));
  const deadline = new Date(Date.now() - 3_600_000);
  const plan = { priority: 1, tags: ["city hall"], budgetLine: "The vote.", deadline, budgetedLength: 10 };
  for (const storyId of ids) {
    mustDo(await editStoryDetails(newsroom, editor, { storyId, ...plan }));
    mustDo(await setFlag(newsroom, editor, { storyId, flag: "picture", to: "cleared" }));
    const ask = { storyId, flag: "legal", to: "needs-checking", note: "Names a minor." } as const;
    mustDo(await setFlag(newsroom, reporter, ask));
  }
}
