import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import type { RoomLog } from "#server/records/room-log.ts";

export interface LogUnderTest extends AsyncDisposable {
  readonly log: RoomLog;
  /** Of another process on the same database. */
  readonly other: RoomLog;
  /** Two stories, seeded, and two staffers. */
  readonly stories: readonly [string, string];
  readonly staffers: readonly [string, string];
}

/** What rooms rely on, whichever log they are given. */
export function describeLog(name: string, openLog: () => Promise<LogUnderTest>): void {
  describe(name, () => {
    test("a story opens as it was seeded, and an unknown one is null", async () => {
      await using under = await openLog();
      const opened = await under.log.open(under.stories[0]);
      expect(opened?.doc.getText(BODY).toString()).toBe("\n");
      expect(opened).toMatchObject({ generation: 1, sequence: 1, snapshotSequence: 0 });
      expect(await under.log.open(crypto.randomUUID())).toBeNull();
    });

    test("rows of one transaction follow on one another, per story, in order", async () => {
      await using under = await openLog();
      const [one, two] = under.stories;
      const [jane, john] = under.staffers;
      const outcome = await under.log.append(
        [
          { storyId: one, generation: 1, rows: [row(jane, 11, "a"), row(john, 12, "b")] },
          { storyId: two, generation: 1, rows: [row(john, 13, "c")] },
        ],
        false,
      );
      expect(outcome.get(one)).toEqual({ kind: "appended", first: 2 });
      expect(outcome.get(two)).toEqual({ kind: "appended", first: 2 });
      const tail = await under.other.after(one, { generation: 1, sequence: 1 });
      if (tail.kind !== "rows") throw new Error("no rows");
      expect(
        tail.rows.map(({ sequence, stafferId, clientIds }) => ({ sequence, stafferId, clientIds })),
      ).toEqual([
        { sequence: 2, stafferId: jane, clientIds: [11] },
        { sequence: 3, stafferId: john, clientIds: [12] },
      ]);
      expect(await under.other.heads([one, two])).toEqual(
        new Map([
          [one, { generation: 1, sequence: 3 }],
          [two, { generation: 1, sequence: 2 }],
        ]),
      );
      expect((await under.other.open(one))?.owners.get(12)).toBe(john);
    });

    test("[Y2] a client is the staffer's who committed it first; another's rows leave nothing behind", async () => {
      await using under = await openLog();
      const [one, two] = under.stories;
      const [jane, john] = under.staffers;
      await under.log.append([{ storyId: one, generation: 1, rows: [row(jane, 11, "a")] }], false);
      const outcome = await under.other.append(
        [
          { storyId: one, generation: 1, rows: [row(john, 12, "b"), row(john, 11, "c")] },
          { storyId: two, generation: 1, rows: [row(john, 11, "d")] },
        ],
        false,
      );
      expect(outcome.get(one)).toEqual({ kind: "refused" });
      expect(outcome.get(two)).toEqual({ kind: "appended", first: 2 });
      const opened = await under.log.open(one);
      expect(opened?.sequence).toBe(2);
      expect(opened?.owners.has(12)).toBe(false);
      const again = await under.other.append(
        [{ storyId: one, generation: 1, rows: [row(jane, 11, "e")] }],
        false,
      );
      expect(again.get(one)).toEqual({ kind: "appended", first: 3 });
    });

    test("rows made against another generation are not taken", async () => {
      await using under = await openLog();
      const [one] = under.stories;
      const outcome = await under.log.append(
        [{ storyId: one, generation: 2, rows: [row(under.staffers[0], 11, "a")] }],
        false,
      );
      expect(outcome.get(one)).toEqual({ kind: "generation" });
      expect(await under.log.after(one, { generation: 2, sequence: 0 })).toEqual({ kind: "generation" });
    });

    test("many appends of two processes at once leave no gap and lose no row", async () => {
      await using under = await openLog();
      const [one, two] = under.stories;
      const [jane, john] = under.staffers;
      const appends = Array.from({ length: 40 }, (_, index) => {
        const [log, stafferId] = index % 2 === 0 ? [under.log, jane] : [under.other, john];
        const rows = [row(stafferId, 100 + index, String(index))];
        const both = [one, two].map((storyId) => ({ storyId, generation: 1, rows }));
        return log.append(index % 3 === 0 ? both.reverse() : both, true);
      });
      const firsts = (await Promise.all(appends)).map((outcome) => {
        const appended = outcome.get(one);
        return appended?.kind === "appended" ? appended.first : 0;
      });
      expect([...firsts].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 2));
      const tail = await under.log.after(two, { generation: 1, sequence: 1 });
      expect(tail.kind === "rows" && tail.rows.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: 40 }, (_, index) => index + 2),
      );
    });

    test("after compaction a follower that is far behind is told to read the whole", async () => {
      await using under = await openLog();
      const [one] = under.stories;
      const [jane] = under.staffers;
      for (const client of [11, 12, 13]) {
        await under.log.append([{ storyId: one, generation: 1, rows: [row(jane, client, "x")] }], false);
        await under.log.compact(one);
      }
      expect(await under.other.after(one, { generation: 1, sequence: 1 })).toEqual({ kind: "broken" });
      expect(await under.other.after(one, { generation: 1, sequence: 4 })).toEqual({
        kind: "rows",
        rows: [],
      });
      const opened = await under.other.open(one);
      expect(opened).toMatchObject({ sequence: 4, snapshotSequence: 4 });
      expect(opened?.doc.getText(BODY).toString()).toHaveLength(4);
    });
  });
}

/** A row that types `words`, claiming its client. */
function row(stafferId: string, client: number, words: string) {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getText(BODY).insert(0, words);
  return { stafferId, clientIds: [client], claims: [client], bytes: Y.encodeStateAsUpdate(doc) };
}
