import type { Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { approveRevision } from "#server/commands/approve-revision.ts";
import { confirmExpunge } from "#server/commands/confirm-expunge.ts";
import { proposeExpunge } from "#server/commands/propose-expunge.ts";
import { type ChaosProxy, startChaosProxy } from "#tests/support/chaos-proxy.ts";
import { mustDo, publish, release, releaseChange, write, writtenStory } from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import { violations } from "./violations.ts";
import { lookAt, OPENING_MS, WIDTHS } from "./widths.ts";

let network: ChaosProxy;
let room: OpenNewsroom;
/** The readers' addresses, by what happened to the story there. */
const at: Record<"corrected" | "withheld" | "killed" | "expunged", string> = {
  corrected: "",
  withheld: "",
  killed: "",
  expunged: "",
};

beforeAll(async () => {
  network = await startChaosProxy(Number(new URL(inject("clusterUrl")).port));
  room = await openNewsroom({ through: network.port });
  at.corrected = await corrected();
  at.withheld = await withheld();
  at.killed = await killed();
  at.expunged = await expunged();
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
  await network[Symbol.asyncDispose]();
});

async function corrected(): Promise<string> {
  const { newsroom } = room;
  const storyId = await writtenStory(newsroom, undefined, "corrected");
  const { address } = await publish(newsroom, storyId);
  await write(newsroom, newsroom.people.reporter, storyId, { dek: [{ text: "Nine hours, one vote" }] });
  await releaseChange(newsroom, storyId, "update");
  const body = [{ kind: "paragraph" as const, runs: [{ text: "The council voted on Monday." }] }];
  await write(newsroom, newsroom.people.reporter, storyId, { body });
  const note = "An earlier version misstated the day of the vote. It was Monday, not Tuesday.";
  const correction = { wrong: "Tuesday", right: "Monday", places: ["lede"] };
  await releaseChange(newsroom, storyId, "correction", { note, correction });
  return address;
}

async function withheld(): Promise<string> {
  const { newsroom } = room;
  const storyId = await writtenStory(newsroom, undefined, "withheld");
  const { address } = await publish(newsroom, storyId);
  mustDo(await release(newsroom, newsroom.people.editor, storyId, { kind: "withhold" }));
  return address;
}

async function killed(): Promise<string> {
  const { newsroom } = room;
  const { editor, managing } = newsroom.people;
  const storyId = await writtenStory(newsroom, undefined, "killed");
  const { address, revision } = await publish(newsroom, storyId);
  const { sha256 } = await newsroom.db.prisma.revision.findFirstOrThrow({
    where: { storyId, number: revision },
  });
  const note = "The Courier has retracted this story because its source was made up.";
  for (const one of [managing, editor])
    mustDo(await approveRevision(newsroom, one, { storyId, revision, sha256, kind: "kill", note }));
  mustDo(await release(newsroom, managing, storyId, { kind: "kill", note }));
  return address;
}

async function expunged(): Promise<string> {
  const { newsroom } = room;
  const { admin, managing } = newsroom.people;
  const slug = "expunged";
  const storyId = await writtenStory(newsroom, undefined, slug);
  const { address } = await publish(newsroom, storyId);
  const order = { storyId, slug, reason: "A court ordered it.", reference: "Docket 26-1017" };
  const { proposal } = mustDo(await proposeExpunge(newsroom, managing, order));
  mustDo(await confirmExpunge(newsroom, admin, { storyId, slug, proposal }));
  return address;
}

test.each(WIDTHS)(
  "[P] [W6] no page keeps a reader out, light and dark, at %i pixels",
  async (width) => {
    const page = await room.visitor(lookAt(width));
    const found: string[] = [];
    const visit = async (path: string, status: number, title: string | RegExp) => {
      const answer = await page.goto(`${room.server.url}${path}`);
      expect(answer?.status(), path).toBe(status);
      await titled(page, title);
      found.push(...(await violations(page, `${path} ${status}`)));
    };
    await visit("/", 200, "The Potomac Courier");
    await visit("/national", 200, "National");
    await visit(at.corrected, 200, "Council passes budget");
    await visit(`${at.corrected}/changes`, 200, "Council passes budget");
    await visit("/corrections", 200, "Corrections");
    await visit(at.withheld, 200, "This story is not available at the moment");
    await visit(at.killed, 200, "This story has been withdrawn");
    await visit(`${at.killed}/changes`, 200, "A story that is no longer shown");
    await visit("/national/2026/02/03/nothing", 404, "Page not found");
    await visit("/%ff", 400, "That address can’t be read");
    await visit(at.expunged, 451, "Removed for legal reasons");
    network.sever();
    await visit(at.corrected, 503, "We’ll be right back");
    network.mend();
    await page.context().close();
    expect(found).toEqual([]);
  },
  OPENING_MS,
);

async function titled(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name }).waitFor();
}
