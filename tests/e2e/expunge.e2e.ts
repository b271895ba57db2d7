import type { Page } from "playwright";
import { expect, test } from "vitest";
import { publish, writtenStory } from "#tests/support/newsroom.ts";
import { openNewsroom } from "./newsroom.ts";
import { badge, openStory, typeAtEnd } from "./story-screen.ts";

/** How many copies of a story, recovery copies too, this browser keeps. */
async function keptOnDevice(page: Page, storyId: string): Promise<number> {
  return await page.evaluate(async (id) => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const copies = names.filter((name) => name.startsWith("copy:") && name.includes(id)).length;
    if (!names.includes("writethru-recovery")) return copies;
    const recovery = await new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open("writethru-recovery");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const all = opening.result.transaction(["copies"]).objectStore("copies").getAllKeys();
        all.onerror = () => reject(all.error);
        all.onsuccess = () => {
          opening.result.close();
          resolve(all.result.filter((key) => String(key).includes(id)).length);
        };
      };
    });
    return copies + recovery;
  }, storyId);
}

test("[N6] a managing editor proposes, an admin is told and confirms, and the words are gone from pages, devices and readers", async () => {
  await using room = await openNewsroom();
  const { newsroom, server, problems } = room;
  const storyId = await writtenStory(newsroom, ["What nobody may say."], "harbor");
  const { address } = await publish(newsroom, storyId);
  const writer = await room.seat("reporter");
  await openStory(writer, server.url, storyId);
  await typeAtEnd(writer, "body", " More of it.");
  await badge(writer, "Saved");
  expect(await keptOnDevice(writer, storyId)).toBe(1);

  const managing = await room.seat("managing");
  await managing.goto(`${server.url}/newsroom`);
  await managing.getByRole("button", { name: "What can be done with harbor" }).click();
  await managing.getByRole("menuitem", { name: "Expunge by law…" }).click();
  await managing.getByText("Nobody can undo it").waitFor();
  await managing.getByLabel("Legal reason").fill("A court ordered it.");
  await managing.getByLabel("Order or case").fill("Docket 26-1017");
  await managing.getByLabel("Type the story’s slug: harbor").fill("harbour");
  await managing.getByRole("button", { name: "Propose to expunge harbor" }).click();
  await managing.getByText("That is not this story’s slug.").waitFor();
  await managing.getByLabel("Type the story’s slug: harbor").fill("harbor");
  await managing.getByRole("button", { name: "Propose to expunge harbor" }).click();
  await managing.getByText("It waits for a second person").waitFor();
  expect(await managing.getByRole("button", { name: "for good" }).count()).toBe(0);
  expect((await fetch(`${server.url}${address}`)).status).toBe(200);

  const admin = await room.seat("admin");
  await admin.goto(`${server.url}/newsroom/people`);
  await admin.getByRole("link", { name: "Read it and decide" }).first().click();
  await admin.getByText("A court ordered it.").first().waitFor();
  expect(await admin.getByText("What nobody may say").count()).toBe(0);
  await admin.getByLabel("Type the story’s slug: harbor").fill("harbor");
  await admin.getByRole("button", { name: "Expunge harbor for good" }).click();
  await admin.getByRole("heading", { name: "Expunged" }).waitFor();

  const gone = await fetch(`${server.url}${address}`);
  expect(gone.status).toBe(451);
  expect(await gone.text()).not.toContain("nobody may say");
  // The page that had it open says so, and its device keeps nothing to offer back.
  await writer.getByRole("heading", { name: "Expunged by law" }).waitFor();
  await writer.waitForFunction(
    async (id) => (await indexedDB.databases()).every(({ name }) => !name?.includes(id)),
    storyId,
  );
  expect(await keptOnDevice(writer, storyId)).toBe(0);
  await writer.goto(`${server.url}/newsroom`);
  await writer.getByRole("heading").first().waitFor();
  expect(await writer.getByText("harbor").count()).toBe(0);

  await admin.goto(`${server.url}/newsroom/audit?action=confirm-expunge&verify=1`);
  await admin.getByText("The chain holds").waitFor();
  await admin.getByRole("listitem").filter({ hasText: "confirmed that the law takes a story" }).waitFor();
  expect(problems).toEqual([]);
});
