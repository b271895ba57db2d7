import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { runCommand } from "#scripts/run-command.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { writtenStory } from "#tests/support/newsroom.ts";
import { openNewsroom } from "./newsroom.ts";
import { copiesOnDevice } from "./refused-words.ts";
import { badge, openStory, sees, storedWords, typeAfterFirst, typeAtEnd, wordsOn } from "./story-screen.ts";

/** `npm run backup` and `npm run restore`, without npm. */
async function run(name: "backup" | "restore", url: string, file: string): Promise<void> {
  const { code, output } = await runCommand(
    [process.execPath, "--import", "tsx", `scripts/${name}.ts`, file],
    { env: { DATABASE_URL: url, NODE_ENV: "production" } },
  );
  expect([code, output]).toEqual([0, expect.stringMatching(name === "backup" ? /^Backed up/ : /^Restored/)]);
}

const offerOf = (page: Page) => page.getByText("This device still has it as it stood here before.");

/** What is offered is the story as it stood on this device, against the story as it is. */
async function expectOffered(page: Page, words: string): Promise<void> {
  await offerOf(page).waitFor();
  await page.getByRole("button", { name: "See them" }).click();
  const offered = page.getByRole("dialog", { name: "Words kept on this device" });
  await offered.getByText("All of it was saved before the story started afresh.").waitFor();
  await offered.locator("ins", { hasText: words }).waitFor();
  expect(await offered.getByRole("button", { name: "Put them back" }).count()).toBe(0);
}

const BEFORE = " Before the backup.";
const AFTER = " Saved, and not in the backup.";

test("[Y11] after a restore, words that were saved since the backup are kept on the devices that have them, and offered", async () => {
  const folder = await mkdtemp(join(tmpdir(), "writethru-restored-"));
  const file = join(folder, "newsroom.backup");
  try {
    await using room = await openNewsroom();
    await using target = await emptyDatabase();
    const { newsroom, server } = room;
    const storyId = await writtenStory(newsroom, undefined, "restored");
    const untouched = await writtenStory(newsroom, undefined, "untouched");
    const open = await room.seat("reporter");
    const closing = await room.seat("reporter2");
    const other = await room.seat("editor");
    const orphaned = await room.seat("managing");
    await openStory(open, server.url, storyId);
    await typeAtEnd(open, "body", BEFORE);
    await badge(open, "Saved");
    await openStory(closing, server.url, storyId);
    await openStory(other, server.url, untouched);

    await run("backup", newsroom.db.url, file);
    const later = await writtenStory(newsroom, undefined, "made-later");
    await openStory(orphaned, server.url, later);
    await typeAtEnd(open, "body", AFTER);
    await badge(open, "Saved");
    await sees(closing, "body", AFTER.trim());
    await badge(closing, "Saved");
    expect(await storedWords(open, server.url, storyId)).toContain(AFTER);
    await closing.goto("about:blank");

    await server.stop();
    await run("restore", target.url, file);
    await server.restart({ DATABASE_URL: target.url });

    // A page that was open all the time, with nothing unsaved on it.
    await expectOffered(open, AFTER.trim());
    await open.keyboard.press("Escape");
    expect(await wordsOn(open, "body")).toContain(BEFORE);
    expect(await wordsOn(open, "body")).not.toContain(AFTER);
    await typeAfterFirst(open, " Going on.");
    await badge(open, "Saved");
    const stored = await storedWords(open, server.url, storyId);
    expect(stored).toContain(" Going on.");
    expect(stored).not.toContain(AFTER);

    // One that was closed meanwhile: its device offers them at the next visit.
    await openStory(closing, server.url, storyId);
    await expectOffered(closing, AFTER.trim());
    await closing.getByRole("button", { name: "Let them go" }).click();
    await offerOf(closing).waitFor({ state: "detached" });
    expect(await copiesOnDevice(closing)).toHaveLength(1);
    await closing.reload();
    await badge(closing, "Saved");
    expect(await offerOf(closing).count()).toBe(0);

    // Where the backup has everything nobody is asked anything.
    await badge(other, "Saved");
    await typeAtEnd(other, "body", " Nothing was lost here.");
    await badge(other, "Saved");
    expect(await offerOf(other).count()).toBe(0);

    // A story the backup doesn't know is gone, and the page that still has it says how to keep its words.
    const gone = orphaned.getByRole("alert").filter({ hasText: "There is no such story" });
    await gone.getByRole("button", { name: "Copy the words" }).waitFor();
    expect(room.problems).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 600_000);
