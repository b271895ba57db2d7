import { expect, test } from "vitest";
import type * as Y from "yjs";
import { BODY, HED } from "#copy/format.ts";
import type { Database } from "#server/database/connect.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { compact } from "./copy-compact.ts";
import { FIRST_SERVER_CLIENT } from "./copy-document.ts";
import { CopyDamaged, NoSuchCopy } from "./copy-load.ts";
import { attribution, editDocument, loadDocument, seedStoryCopy, writersSince } from "./copy-log.ts";
import { askPool } from "./copy-sql.ts";

async function newStaffer(db: Database, name: string): Promise<string> {
  const { id } = await db.prisma.staffer.create({
    data: { name, email: `${name}@courier.test`, passwordHash: "x" },
  });
  return id;
}

async function newStory(db: Database, stafferId: string): Promise<string> {
  await db.prisma.desk.upsert({
    where: { id: "national" },
    create: { id: "national", name: "National" },
    update: {},
  });
  return db.prisma.$transaction(async (tx) => {
    const { id } = await tx.story.create({
      data: { slug: "fire", deskId: "national", createdById: stafferId },
    });
    await seedStoryCopy(tx, { storyId: id, stafferId });
    return id;
  });
}

function type(words: string): (doc: Y.Doc) => void {
  return (doc) => doc.getText(BODY).insert(doc.getText(BODY).length - 1, words);
}

async function words(db: Database, storyId: string): Promise<string> {
  const { doc } = await loadDocument(db.prisma, storyId);
  return doc.getText(BODY).toString();
}

test("a story's copy starts with one empty block, seeded by the server", async () => {
  await using db = await freshDatabase();
  const jane = await newStaffer(db, "jane");
  const story = await newStory(db, jane);
  const { doc, generation, sequence } = await loadDocument(db.prisma, story);
  expect(doc.getText(BODY).toString()).toBe("\n");
  expect({ generation, sequence }).toEqual({ generation: 1, sequence: 1n });
});

test("[Y8] an edit by the server is one more row, written with the staffer's own client", async () => {
  await using db = await freshDatabase();
  const jane = await newStaffer(db, "jane");
  const john = await newStaffer(db, "john");
  const story = await newStory(db, jane);
  const edit = (stafferId: string, text: string) =>
    db.prisma.$transaction((tx) => editDocument(tx, { storyId: story, stafferId, edit: type(text) }));
  const sequence = async () => (await loadDocument(db.prisma, story)).sequence;
  const change = await edit(john, "One. ");
  expect(await sequence()).toBe(2n);
  // What it answers is the row, which whoever asked can take in before the line brings it.
  expect(change).toEqual((await db.prisma.copyUpdate.findFirst({ where: { sequence: 2n } }))?.bytes);
  await edit(john, "Two.");
  expect(await sequence()).toBe(3n);
  expect(await words(db, story)).toBe("One. Two.\n");
  const clients = await attribution(db.prisma, story, 1);
  expect([...clients.values()].sort()).toEqual([jane, john].sort());
  expect([...clients.keys()].every((client) => client >= FIRST_SERVER_CLIENT)).toBe(true);
  expect(await writersSince(db.prisma, story, 1n)).toEqual([john]);
});

test("an edit that changes nothing leaves no row", async () => {
  await using db = await freshDatabase();
  const jane = await newStaffer(db, "jane");
  const story = await newStory(db, jane);
  const change = await db.prisma.$transaction((tx) =>
    editDocument(tx, { storyId: story, stafferId: jane, edit: () => undefined }),
  );
  expect(change).toBeNull();
  expect((await loadDocument(db.prisma, story)).sequence).toBe(1n);
});

test("what the story list shows follows an edit", async () => {
  await using db = await freshDatabase();
  const jane = await newStaffer(db, "jane");
  const story = await newStory(db, jane);
  const edit = (doc: Y.Doc) => {
    doc.getText(HED).insert(0, "Fire at the mill\u0000");
    type("Three words here")(doc);
  };
  await db.prisma.$transaction((tx) => editDocument(tx, { storyId: story, stafferId: jane, edit }));
  const digest = await db.prisma.copyDigest.findUniqueOrThrow({ where: { storyId: story } });
  expect(digest).toMatchObject({ hed: "Fire at the mill", sequence: 2n });
});

test("a snapshot names its sequence, keeps the one before and everyone's newest row", async () => {
  await using db = await freshDatabase();
  const jane = await newStaffer(db, "jane");
  const john = await newStaffer(db, "john");
  const story = await newStory(db, jane);
  const edit = (stafferId: string, text: string) =>
    db.prisma.$transaction((tx) => editDocument(tx, { storyId: story, stafferId, edit: type(text) }));
  const snapshots = async () =>
    (await db.prisma.copySnapshot.findMany({ orderBy: { sequence: "asc" } })).map((row) => row.sequence);
  await edit(john, "a");
  await edit(jane, "b");
  expect(await compact(askPool(db.pool), story)).toBe(true);
  expect(await compact(askPool(db.pool), story)).toBe(false);
  await edit(jane, "c");
  expect(await compact(askPool(db.pool), story)).toBe(true);
  await edit(jane, "d");
  expect(await compact(askPool(db.pool), story)).toBe(true);
  expect(await snapshots()).toEqual([4n, 5n]);
  const rows = await db.prisma.copyUpdate.findMany({ orderBy: { sequence: "asc" } });
  expect(rows.map((row) => row.sequence)).toEqual([2n, 5n]);
  expect(await words(db, story)).toBe("abcd\n");
  expect(await writersSince(db.prisma, story, 1n)).toEqual([jane, john].sort());
});

test("a damaged snapshot is passed over for the one before it", async () => {
  await using db = await freshDatabase();
  const jane = await newStaffer(db, "jane");
  const story = await newStory(db, jane);
  for (const text of ["a", "b"]) {
    await db.prisma.$transaction((tx) =>
      editDocument(tx, { storyId: story, stafferId: jane, edit: type(text) }),
    );
    await compact(askPool(db.pool), story);
  }
  await db.prisma.copySnapshot.updateMany({ where: { sequence: 3 }, data: { sha256: "damaged" } });
  expect(await words(db, story)).toBe("ab\n");
});

test("a log that can't be read whole throws and is never an empty document", async () => {
  await using db = await freshDatabase();
  const jane = await newStaffer(db, "jane");
  const story = await newStory(db, jane);
  await db.prisma.$transaction((tx) =>
    editDocument(tx, { storyId: story, stafferId: jane, edit: type("a") }),
  );
  await expect(loadDocument(db.prisma, crypto.randomUUID())).rejects.toThrow(NoSuchCopy);
  await db.prisma.copyUpdate.deleteMany({ where: { sequence: 1 } });
  await expect(loadDocument(db.prisma, story)).rejects.toThrow(CopyDamaged);
  await db.prisma.copyUpdate.deleteMany({});
  await expect(loadDocument(db.prisma, story)).rejects.toThrow(CopyDamaged);
});
