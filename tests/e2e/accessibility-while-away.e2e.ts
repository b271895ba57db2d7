import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { editStaffer } from "#server/commands/edit-staffer.ts";
import { moveStory } from "#server/commands/move-story.ts";
import { mustDo, writtenStory } from "#tests/support/newsroom.ts";
import { type Cable, layCable } from "./cable.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import { seeOffer } from "./refused-words.ts";
import { badge, openStory, sees, typeAtEnd } from "./story-screen.ts";
import { violations } from "./violations.ts";
import { lookAt, WIDTHS } from "./widths.ts";

let room: OpenNewsroom;
let cable: Cable;

beforeAll(async () => {
  room = await openNewsroom();
  cable = await layCable(room.server.port);
});

beforeEach(() => cable.mend());

afterAll(async () => {
  await cable[Symbol.asyncDispose]();
  await room[Symbol.asyncDispose]();
});

const WORDS = "Nobody has taken these words.";

test.each(WIDTHS)(
  "[Y11] [W6] neither Offline nor the offer of refused words keeps anybody out, at %i pixels",
  async (width) => {
    const { newsroom } = room;
    const storyId = await writtenStory(newsroom, undefined, `away-${width}`);
    const page = await room.seat("reporter", { url: cable.url, ...lookAt(width) });
    await openStory(page, cable.url, storyId);
    cable.pull();
    await badge(page, "Offline");
    await typeAtEnd(page, "body", ` ${WORDS}`);
    await sees(page, "body", WORDS);
    const found = [...(await violations(page, "the editor offline"))];

    const { editor } = newsroom.people;
    const spike = { storyId, move: "spike", from: "drafting", note: "Overtaken." } as const;
    mustDo(await moveStory(newsroom, editor, spike));
    cable.mend();
    const offered = await seeOffer(page);
    await offered.locator("ins", { hasText: WORDS }).waitFor();
    found.push(...(await violations(page, "words kept on this device")));
    await page.keyboard.press("Escape");
    await offered.waitFor({ state: "detached" });
    found.push(...(await violations(page, "the offer of refused words")));
    await page.context().close();
    expect(found).toEqual([]);
  },
);

test.each(WIDTHS)("[Y11] [W6] nor does a stopped editor, at %i pixels", async (width) => {
  const { newsroom } = room;
  const { admin, reporter2 } = newsroom.people;
  const storyId = await writtenStory(newsroom, undefined, `stopped-${width}`);
  const serve = async (desk: string) =>
    mustDo(
      await editStaffer(newsroom, admin, { stafferId: reporter2.id, roles: [{ role: "reporter", desk }] }),
    );
  await serve("national");
  const page = await room.seat("reporter2", { url: cable.url, ...lookAt(width) });
  await openStory(page, cable.url, storyId);
  cable.pull();
  await badge(page, "Offline");
  await typeAtEnd(page, "body", ` ${WORDS}`);
  await sees(page, "body", WORDS);
  await serve("business");
  cable.mend();
  await badge(page, "Stopped");
  await page.getByRole("alert").getByText("are in a recovery copy on this device").waitFor();
  expect(await violations(page, "the editor stopped")).toEqual([]);
  await page.context().close();
});
