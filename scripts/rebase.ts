import { readEnv } from "#server/env.ts";
import { withNewsroom } from "#server/jobs/backup/reach-newsroom.ts";
import { findStory, rebaseStory } from "#server/jobs/rebase-story.ts";
import { type CopyWeight, listHeaviest } from "#server/records/copy-rebase.ts";
import { say } from "#server/say.ts";
import { onlyArgument, runToEnd } from "./say-refusal.ts";

const MOST_LISTED = 25;

// `npm run rebase -- <story>`: a document with very many past writers starts afresh, saying the same.
await runToEnd(async () => {
  const name = onlyArgument("npm run rebase -- <story's ID or slug>, or npm run rebase -- --list");
  await withNewsroom(readEnv(process.env), async (session) => {
    if (name === "--list") {
      for (const { storyId, slug, ...weight } of await listHeaviest(session.ask, MOST_LISTED))
        say(`${storyId}  ${slug}: ${inWords(weight)}`);
      return;
    }
    const { generation, before, after } = await rebaseStory(
      session,
      await findStory(session, name),
      new Date(),
    );
    say(`Rebased ${name} into generation ${generation}: ${inWords(before)}; now ${inWords(after)}.`);
  });
});

function inWords({ clients, structs, bytes }: CopyWeight): string {
  return `${clients} clients, ${structs} structs, ${bytes} bytes`;
}
