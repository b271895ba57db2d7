import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { approveRevision } from "#server/commands/approve-revision.ts";
import { editStaffer } from "#server/commands/edit-staffer.ts";
import { moveStory } from "#server/commands/move-story.ts";
import { mustDo, publish, release, writtenStory } from "#tests/support/newsroom.ts";
import { type Cable, layCable } from "./cable.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import { copiesOnDevice, layLine, offer, seeOffer } from "./refused-words.ts";
import { badge, field, openStory, sees, storedWords, times, typeAtEnd, wordsOn } from "./story-screen.ts";

let room: OpenNewsroom;
let cable: Cable;

beforeAll(async () => {
  room = await openNewsroom();
  cable = await layCable(room.server.port);
});

beforeEach(() => cable.mend());

afterEach(() => room.everybodyLeaves());

afterAll(async () => {
  await cable[Symbol.asyncDispose]();
  await room[Symbol.asyncDispose]();
});

const WORDS = "Nobody has taken these words.";

/** Somebody who wrote while the line was away. */
async function writeOffline(storyId: string): Promise<Page> {
  const page = await room.seat("reporter2", { url: cable.url });
  await openStory(page, cable.url, storyId);
  cable.pull();
  await badge(page, "Offline");
  await typeAtEnd(page, "body", ` ${WORDS}`);
  await sees(page, "body", WORDS);
  return page;
}

/** The editor is open again with the server's words, offers the refused ones, and the newsroom never took them. */
async function expectOffered(page: Page, storyId: string, why: RegExp): Promise<void> {
  const offered = await seeOffer(page);
  await offered.getByText(why).waitFor();
  await offered.locator("ins", { hasText: WORDS }).waitFor();
  await page.keyboard.press("Escape");
  expect(await wordsOn(page, "body")).not.toContain(WORDS);
  expect(await storedWords(page, cable.url, storyId)).not.toContain(WORDS);
}

test("[Y11] a story spiked meanwhile: the words of whoever was away are set aside and offered", async () => {
  const { newsroom } = room;
  const storyId = await writtenStory(newsroom, undefined, "spiked-meanwhile");
  const page = await writeOffline(storyId);
  const { editor } = newsroom.people;
  mustDo(await moveStory(newsroom, editor, { storyId, move: "spike", from: "drafting", note: "Overtaken." }));
  cable.mend();
  await expectOffered(page, storyId, /may no longer write/);
  // The offer outlives another visit; letting the words go ends it.
  await page.reload();
  const offered = await seeOffer(page);
  await offered.getByRole("button", { name: "Let them go" }).click();
  await offer(page).waitFor({ state: "detached" });
});

test("[Y11] a story killed meanwhile: the words of whoever was away are set aside and offered", async () => {
  const { newsroom } = room;
  const { editor, managing } = newsroom.people;
  const storyId = await writtenStory(newsroom, undefined, "killed-meanwhile");
  const first = await publish(newsroom, storyId);
  const page = await writeOffline(storyId);
  const { sha256 } = await newsroom.db.prisma.revision.findFirstOrThrow({
    where: { storyId, number: first.revision },
  });
  const note = "The Courier has retracted this story because its source was made up.";
  const subject = { storyId, revision: first.revision, sha256, kind: "kill" as const, note };
  for (const one of [managing, editor]) mustDo(await approveRevision(newsroom, one, subject));
  mustDo(await release(newsroom, managing, storyId, { kind: "kill", note }));
  cable.mend();
  await expectOffered(page, storyId, /may no longer write/);
});

test("[Y11] a role taken away and given back: the words are set aside, and go back into the story at a press", async () => {
  const { newsroom } = room;
  const { admin, reporter2 } = newsroom.people;
  const storyId = await writtenStory(newsroom, undefined, "downgraded-meanwhile");
  const page = await writeOffline(storyId);
  const serve = async (desk: string) =>
    mustDo(
      await editStaffer(newsroom, admin, { stafferId: reporter2.id, roles: [{ role: "reporter", desk }] }),
    );
  await serve("business");
  cable.mend();
  await page.getByRole("alert").getByText("are in a recovery copy on this device").waitFor();
  expect(await copiesOnDevice(page)).toEqual([]);

  await serve("national");
  await openStory(page, cable.url, storyId);
  const offered = await seeOffer(page);
  await offered.getByRole("button", { name: "Put them back" }).click();
  await sees(page, "body", WORDS);
  await badge(page, "Saved");
  await offer(page).waitFor({ state: "detached" });
  expect(times(WORDS, await storedWords(page, cable.url, storyId))).toBe(1);
});

test("[Y11] a new generation: words for the old document are never merged, and are offered", async () => {
  const { newsroom } = room;
  const storyId = await writtenStory(newsroom, undefined, "new-generation");
  const page = await writeOffline(storyId);
  await startGeneration(storyId);
  cable.mend();
  await expectOffered(page, storyId, /older than the story/);
  const offered = await seeOffer(page);
  expect(await offered.getByRole("button", { name: "Put them back" }).count()).toBe(0);
});

test("[Y11] a new generation while nobody had the page open: the next visit sets the old words aside and offers them", async () => {
  const { newsroom } = room;
  const storyId = await writtenStory(newsroom, undefined, "generation-unseen");
  const page = await writeOffline(storyId);
  await page.close({ runBeforeUnload: false });
  await startGeneration(storyId);
  cable.mend();
  const next = await page.context().newPage();
  await openStory(next, cable.url, storyId);
  expect(await wordsOn(next, "body")).not.toContain(WORDS);
  await offer(next).waitFor();
  const names = await copiesOnDevice(next);
  expect(names.map((name) => name.split(":").at(-1))).toEqual(["2"]);
});

test("[Y2][Y11] words the gate refuses are set aside, and the editor goes on from the server's", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "gate");
  const page = await room.seat("reporter2");
  // A page with a fault: what it sends can't be read.
  await page.addInitScript(() => {
    const send = WebSocket.prototype.send;
    WebSocket.prototype.send = function (data) {
      const isUpdate = data instanceof Uint8Array && data[0] === 0 && data[1] === 2;
      send.call(this, isUpdate && window.name === "faulty" ? Uint8Array.of(0, 2, 3, 9, 9, 9) : data);
    };
  });
  await openStory(page, server.url, storyId);
  await page.evaluate(() => {
    window.name = "faulty";
  });
  await field(page, "body").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(` ${WORDS}`);
  await offer(page).waitFor();
  await page.evaluate(() => {
    window.name = "";
  });
  await badge(page, "Saved");
  const offered = await seeOffer(page);
  await offered.getByText("could not read").waitFor();
  // What was typed until the line was closed, to the letter.
  await offered
    .locator("ins", { hasText: WORDS.slice(0, 1) })
    .first()
    .waitFor();
  await page.keyboard.press("Escape");
  await typeAtEnd(page, "body", " Going on.");
  await badge(page, "Saved");
  const stored = await storedWords(page, server.url, storyId);
  expect(stored).toContain(" Going on.");
  expect(await offer(page).count()).toBe(1);
});

test("[Y11] where the browser refuses to keep copies it is said, and refused words are kept beside it", async () => {
  const { newsroom } = room;
  const { editor } = newsroom.people;
  const storyId = await writtenStory(newsroom, undefined, "refused-database");
  const page = await room.seat("reporter2", { url: cable.url });
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("not in this mode", "SecurityError");
    };
  });
  await openStory(page, cable.url, storyId);
  cable.pull();
  await badge(page, "Offline");
  await typeAtEnd(page, "body", ` ${WORDS}`);
  await page.getByText("Your last words are on this page only.").waitFor();
  mustDo(await moveStory(newsroom, editor, { storyId, move: "spike", from: "drafting", note: "Overtaken." }));
  cable.mend();
  await expectOffered(page, storyId, /may no longer write/);
});

test("[Y11] where nothing keeps words the page stays as it is and says so, and a sign-out asks with the truth", async () => {
  const { newsroom } = room;
  const { editor } = newsroom.people;
  const storyId = await writtenStory(newsroom, undefined, "nothing-keeps");
  const page = await room.seat("reporter2", { url: cable.url });
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("not in this mode", "SecurityError");
    };
    IDBFactory.prototype.open = refuse;
    Storage.prototype.setItem = refuse;
  });
  const line = await layLine(page.context());
  await openStory(page, cable.url, storyId);
  line.isHeld = true;
  await typeAtEnd(page, "body", ` ${WORDS}`);
  await page.getByText("Your last words are on this page only.").waitFor();
  await page.getByRole("button", { name: /^Your account/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  const question = page.getByRole("dialog", { name: "Sign out with words not saved?" });
  await question.getByText("keeps no copies on this device").waitFor();
  await question.getByRole("button", { name: "Stay" }).click();
  mustDo(await moveStory(newsroom, editor, { storyId, move: "spike", from: "drafting", note: "Overtaken." }));
  await page.getByRole("alert").getByText("your unsaved words are on this page only").waitFor();
  await sees(page, "body", WORDS);
});

test("[Y11] a full device says so, and keeps the words as soon as there is room", async () => {
  const { newsroom } = room;
  const storyId = await writtenStory(newsroom, undefined, "full-device");
  const page = await room.seat("reporter2", { url: cable.url });
  await page.addInitScript(() => {
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function (value, key) {
      if (window.name === "full") throw new DOMException("no room", "QuotaExceededError");
      return add.call(this, value, key);
    };
  });
  await openStory(page, cable.url, storyId);
  const setFull = (name: string) =>
    page.evaluate((given) => {
      window.name = given;
    }, name);
  await setFull("full");
  cable.pull();
  await badge(page, "Offline");
  await typeAtEnd(page, "body", ` ${WORDS}`);
  const warning = page.getByText("Your last words are on this page only.");
  await warning.waitFor();
  await page.getByText("This device has no room for a copy").first().waitFor();
  await setFull("");
  await warning.waitFor({ state: "detached" });
  await reloadAndFind(page, storyId);
});

test("[Y11] a copy deleted beneath the page is kept again", async () => {
  const { newsroom } = room;
  const storyId = await writtenStory(newsroom, undefined, "deleted-beneath");
  const page = await writeOffline(storyId);
  await page.evaluate(async () => {
    for (const { name = "" } of await indexedDB.databases()) {
      await new Promise((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = resolve;
      });
    }
  });
  await typeAtEnd(page, "body", " And one more.");
  await page.getByText("And one more.").waitFor();
  await reloadAndFind(page, storyId);
});

/** The words outlive a reload of the page, and the newsroom has them once. */
async function reloadAndFind(page: Page, storyId: string): Promise<void> {
  page.on("dialog", (dialog) => void dialog.accept());
  // Not sent before the page is gone: only the device can bring them back.
  await page.goto("about:blank");
  cable.mend();
  await openStory(page, cable.url, storyId);
  await sees(page, "body", WORDS);
  expect(times(WORDS, await storedWords(page, cable.url, storyId))).toBe(1);
}

/** What restoring a backup does: the same words in a document that begins anew. */
async function startGeneration(storyId: string): Promise<void> {
  const { db } = room.newsroom;
  await db.pool.query(
    `WITH head AS (UPDATE copy_heads SET generation = generation + 1 WHERE story_id = $1 RETURNING generation),
      clients AS (
        INSERT INTO copy_clients SELECT c.story_id, head.generation, c.client_id, c.staffer_id FROM copy_clients c, head
        WHERE c.story_id = $1)
    UPDATE copy_updates SET generation = head.generation FROM head WHERE story_id = $1`,
    [storyId],
  );
  await db.pool.query("UPDATE copy_snapshots SET generation = generation + 1 WHERE story_id = $1", [storyId]);
}
