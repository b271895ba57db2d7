import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { BODY, HED } from "#copy/format.ts";
import type { ReleaseKind } from "#domain/release.ts";
import { WIRE_FORMATS } from "#server/outputs/release-for-readers.ts";
import { createPublicSite } from "#server/public/public-site.ts";
import { editDocument } from "#server/records/copy-log.ts";
import { openPublicDatabase } from "#server/records/public/public-database.ts";
import { CANARY, saysCanary, whereIsCanary } from "#tests/support/canary.ts";
import { comment } from "#tests/support/comments.ts";
import {
  approve,
  asBlocks,
  freeze,
  mustDo,
  publish,
  release,
  releaseChange,
  type TestNewsroom,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { readForSearch } from "#tests/support/search.ts";
import { approveRevision } from "./approve-revision.ts";
import { previewRelease } from "./preview-release.ts";
import { copyFor } from "./read/read-copy.ts";
import { diffFor } from "./read/read-revisions.ts";
import { searchFor } from "./read/search-stories.ts";
import { replyToThread } from "./reply-to-thread.ts";

/** What people say beside the copy: comments on everything there is, private notes, and suggestions in the text itself. */
async function sayCanaries(newsroom: TestNewsroom, storyId: string): Promise<void> {
  const { reporter, editor, copyEditor } = newsroom.people;
  const voted = { on: "text", text: BODY, quote: "voted" } as const;
  const { id: threadId } = await comment(newsroom, editor, storyId, `Was it ${CANARY}?`, { place: voted });
  const reply = { storyId, threadId, id: randomUUID(), text: `${CANARY.toUpperCase()} it was.` };
  mustDo(await replyToThread(newsroom, reporter, reply));
  await comment(newsroom, copyEditor, storyId, `The hed lacks ${CANARY}.`, {
    place: { on: "field", field: "hed" },
    assignTo: reporter.id,
  });
  for (const place of [voted, { on: "text", text: HED, quote: "Council" }, { on: "story" }] as const)
    await comment(newsroom, reporter, storyId, `Off the record: ${CANARY}.`, { kind: "private-note", place });
  const value = { by: reporter.id, at: "2026-02-03T21:23:59.000Z" };
  await newsroom.db.prisma.$transaction((tx) =>
    editDocument(tx, {
      storyId,
      stafferId: reporter.id,
      edit: (doc) => {
        doc.getText(BODY).insert(4, `${CANARY} `, { "insert/s1": value });
        doc.getText(HED).insert(0, `${CANARY} `, { "insert/s2": value });
      },
    }),
  );
}

async function openSite(newsroom: TestNewsroom) {
  const readers = openPublicDatabase({ url: await newsroom.db.readersUrl(), max: 2 });
  const site = createPublicSite({ db: readers });
  const server = createServer((req, res) => void site(req, res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A listening TCP server's address is always an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return {
    async text(path: string): Promise<string> {
      return (await fetch(`http://127.0.0.1:${port}${path}`)).text();
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await readers.close();
    },
  };
}

const PAGES = [
  "/",
  "/national",
  "/corrections",
  "/feeds/rss.xml",
  "/feeds/atom.xml",
  "/feeds/feed.json",
  "/feeds/national/rss.xml",
  "/sitemap.xml",
  "/sitemap-news.xml",
];

/**
 * Where the canary may be: where it was said, and, of a suggestion, in the document nobody outside reads and beside the
 * revision that was frozen while it stood.
 */
const WHERE_IT_WAS_SAID = ["comments.text", "copy_updates.bytes", "revisions.suggestions"];

const CORRECTION = { wrong: "Tuesday", right: "Monday", places: ["lede"] };
const CORRECTED = "An earlier version of this story said the council voted on Tuesday. It voted on Monday.";
const RETRACTED = "The Courier has retracted this story because its source was made up.";

type Step = readonly [ReleaseKind, (newsroom: TestNewsroom, storyId: string) => Promise<unknown>];

function say(newsroom: TestNewsroom, storyId: string, first: string, more: readonly string[] = []) {
  const body = asBlocks([first, "The mayor signed it at noon.", ...more]);
  return write(newsroom, newsroom.people.reporter, storyId, { body });
}

async function approveFirst(
  newsroom: TestNewsroom,
  storyId: string,
  kind: "reinstate" | "kill",
  note?: string,
) {
  const { revisionNumber, sha256 } = await newsroom.db.prisma.release.findFirstOrThrow({
    where: { storyId, revisionNumber: { not: null } },
    orderBy: { number: "desc" },
  });
  const { managing, editor } = newsroom.people;
  for (const who of kind === "kill" ? [managing, editor] : [editor])
    mustDo(
      await approveRevision(newsroom, who, {
        storyId,
        revision: revisionNumber ?? 0,
        sha256: sha256 ?? "",
        kind,
        ...(note !== undefined && { note }),
      }),
    );
}

const EVERY_KIND: readonly Step[] = [
  ["initial", publish],
  [
    "minor",
    async (newsroom, storyId) => {
      await say(newsroom, storyId, "The council voted, on Tuesday.");
      await releaseChange(newsroom, storyId, "minor");
    },
  ],
  [
    "update",
    async (newsroom, storyId) => {
      await say(newsroom, storyId, "The council voted, on Tuesday.", ["It rained."]);
      await releaseChange(newsroom, storyId, "update", { note: "What the weather was." });
    },
  ],
  [
    "correction",
    async (newsroom, storyId) => {
      await say(newsroom, storyId, "The council voted on Monday.", ["It rained."]);
      await releaseChange(newsroom, storyId, "correction", { note: CORRECTED, correction: CORRECTION });
    },
  ],
  [
    "clarification",
    async (newsroom, storyId) => {
      await say(newsroom, storyId, "The city council voted on Monday.", ["It rained."]);
      await releaseChange(newsroom, storyId, "clarification", { note: "It was the city’s council." });
    },
  ],
  [
    "editors-note",
    (newsroom, storyId) =>
      releaseChange(newsroom, storyId, "editors-note", { note: "The author once worked for the council." }),
  ],
  [
    "resend",
    async (newsroom, storyId) =>
      mustDo(await release(newsroom, newsroom.people.copyEditor, storyId, { kind: "resend" })),
  ],
  [
    "withhold",
    async (newsroom, storyId) =>
      mustDo(
        await release(newsroom, newsroom.people.editor, storyId, { kind: "withhold", note: "Under review." }),
      ),
  ],
  [
    "reinstate",
    async (newsroom, storyId) => {
      await approveFirst(newsroom, storyId, "reinstate");
      mustDo(await release(newsroom, newsroom.people.managing, storyId, { kind: "reinstate" }));
    },
  ],
  [
    "kill",
    async (newsroom, storyId) => {
      await approveFirst(newsroom, storyId, "kill", RETRACTED);
      mustDo(await release(newsroom, newsroom.people.managing, storyId, { kind: "kill", note: RETRACTED }));
    },
  ],
];

test("[N3] [W2] whatever kind is released, no word of a comment, private note or suggestion is in a revision’s copy or reaches a reader", async () => {
  await using newsroom = await testNewsroom();
  const { editor, copyEditor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const before = await freeze(newsroom, copyEditor, storyId);
  await sayCanaries(newsroom, storyId);
  // Nothing of the copy changed: the same revision, the same hash, the same count.
  expect(await freeze(newsroom, copyEditor, storyId)).toMatchObject({
    sha256: before.sha256,
    wordCount: before.wordCount,
    isNew: false,
  });
  await using site = await openSite(newsroom);
  const released: ReleaseKind[] = [];
  for (const [kind, step] of EVERY_KIND) {
    await step(newsroom, storyId);
    released.push(kind);
    const { address } = await newsroom.db.prisma.publicRelease.findFirstOrThrow({
      where: { storyId, live: true },
    });
    const wire = Object.values(WIRE_FORMATS).map((ending) => `${address}${ending}`);
    for (const path of [...PAGES, address, `${address}/changes`, ...wire])
      expect(saysCanary(await site.text(path)), `${kind} ${path}`).toBe(false);
    // It looked at the story itself.
    if (!["withhold", "kill"].includes(kind))
      expect(await site.text(address)).toContain("The mayor signed it");
  }
  expect(released).toHaveLength(10);
  await readForSearch(newsroom);
  expect(await whereIsCanary(newsroom.db.pool)).toEqual(WHERE_IT_WAS_SAID);
  const last = await newsroom.db.prisma.revision.count({ where: { storyId } });
  const read = [
    await copyFor(newsroom, editor, { storyId }),
    await diffFor(newsroom, editor, { storyId, from: 1, to: last }),
    await previewRelease(newsroom, copyEditor, { storyId, kind: "update", revision: last }),
    await searchFor(newsroom, editor, { q: CANARY }),
  ];
  // What is suggested and undecided is named to whoever releases, apart from what goes out (N3).
  const told = JSON.stringify(read, (key, value) => (key === "openSuggestions" ? undefined : value));
  // The search says back what was sought.
  const answers = told.replaceAll(`"${CANARY}"`, "");
  expect(saysCanary(answers)).toBe(false);
});

test("[N3] [W2] the search for a comment’s words notices when they become copy", async () => {
  await using newsroom = await testNewsroom();
  const storyId = await writtenStory(newsroom);
  await sayCanaries(newsroom, storyId);
  await say(newsroom, storyId, `The council voted on ${CANARY}.`);
  await approve(newsroom, newsroom.people.editor, storyId, { kind: "initial" });
  const found = await whereIsCanary(newsroom.db.pool);
  expect(found).not.toEqual(WHERE_IT_WAS_SAID);
  expect(found).toContain("revisions.canonical");
});
