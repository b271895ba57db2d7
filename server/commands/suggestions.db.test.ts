import { expect, test } from "vitest";
import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { openSuggestions } from "#copy/suggestions.ts";
import type { Actor } from "#domain/staffer.ts";
import { openDatabase } from "#server/database/connect.ts";
import { editDocument, loadDocument } from "#server/records/copy-log.ts";
import {
  codeOf,
  freeze,
  mustDo,
  publish,
  type TestNewsroom,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { approveRevision } from "./approve-revision.ts";
import { decideSuggestions } from "./decide-suggestions.ts";
import { previewRelease } from "./preview-release.ts";
import { copyFor } from "./read/read-copy.ts";
import { revisionFor } from "./read/read-revisions.ts";
import { releaseDeskFor } from "./read/release-desk.ts";
import { suggestionsFor } from "./read/suggestions.ts";

const AT = "2026-02-03T21:23:59.000Z";

/** Suggests, as an open editor would: words after "The ", or the first word struck out. */
async function suggest(
  { db }: TestNewsroom,
  actor: Actor,
  storyId: string,
  id: string,
  words: string | null,
): Promise<void> {
  const value = { by: actor.id, at: AT };
  await db.prisma.$transaction((tx) =>
    editDocument(tx, {
      storyId,
      stafferId: actor.id,
      edit: (doc) => {
        const body = doc.getText(BODY);
        if (words === null) body.format(0, 3, { [`delete/${id}`]: value });
        else body.insert(4, words, { [`insert/${id}`]: value });
      },
    }),
  );
}

async function firstLine(newsroom: TestNewsroom, storyId: string): Promise<string> {
  const { body } = mustDo(await copyFor(newsroom, newsroom.people.editor, { storyId }));
  const [first] = body;
  return first?.kind === "paragraph" ? first.runs.map(({ text }) => text).join("") : "";
}

test("[W2] [N3] what is suggested is listed with its author, and is no part of the copy nor of a revision", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, reporter2, editor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const before = await freeze(newsroom, editor, storyId);
  await suggest(newsroom, reporter2, storyId, "more", "whole ");
  await suggest(newsroom, editor, storyId, "less", null);
  const { items } = mustDo(await suggestionsFor(newsroom, reporter, { storyId }));
  expect(items).toMatchObject([
    { id: "less", by: { id: editor.id, name: "Test editor" }, places: [{ sort: "delete", words: "The" }] },
    { id: "more", by: { name: "Test reporter2" }, at: AT, places: [{ sort: "insert", words: "whole " }] },
  ]);
  expect(await firstLine(newsroom, storyId)).toBe("The council voted on Tuesday.");
  expect(await freeze(newsroom, editor, storyId)).toMatchObject({ sha256: before.sha256, isNew: false });
});

test("[W2] [N3] a revision is read with what was suggested when it was frozen, or without: its hash knows nothing of it", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, reporter2, editor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  const bare = await freeze(newsroom, editor, storyId);
  await suggest(newsroom, reporter2, storyId, "more", "whole ");
  await write(newsroom, reporter, storyId, { dek: [{ text: "By one vote" }] });
  const { number } = await freeze(newsroom, editor, storyId);
  mustDo(await decideSuggestions(newsroom, editor, { storyId, decision: "reject", which: { all: true } }));

  const read = (revision: number, suggestions: boolean) =>
    revisionFor(newsroom, editor, { storyId, revision, suggestions });
  const without = mustDo(await read(number, false));
  expect(without).not.toHaveProperty("suggestions");
  expect(JSON.stringify(without.copy)).not.toContain("whole");
  const { suggestions, copy } = mustDo(await read(number, true));
  expect(copy).toEqual(without.copy);
  const by = { id: reporter2.id, name: "Test reporter2" };
  expect(suggestions).toEqual([
    {
      text: BODY,
      runs: [
        { words: "The ", suggested: [] },
        { words: "whole ", suggested: [{ sort: "insert", id: "more", by, at: AT }] },
        { words: expect.stringMatching(/^council voted/), suggested: [] },
      ],
    },
  ]);
  expect(mustDo(await read(bare.number, true)).suggestions).toEqual([]);
});

test("[W2] [N7] one is accepted, another rejected, and what was decided is in the audit trail without a word of it", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, reporter2 } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  await suggest(newsroom, reporter2, storyId, "more", "whole ");
  await suggest(newsroom, reporter2, storyId, "less", null);
  const accepted = await decideSuggestions(newsroom, reporter, {
    storyId,
    decision: "accept",
    which: { ids: ["more"] },
  });
  expect(accepted).toMatchObject({ ok: true, value: { decided: ["more"], open: 1 } });
  expect(await firstLine(newsroom, storyId)).toBe("The whole council voted on Tuesday.");
  mustDo(
    await decideSuggestions(newsroom, reporter, { storyId, decision: "reject", which: { ids: ["less"] } }),
  );
  expect(await firstLine(newsroom, storyId)).toBe("The whole council voted on Tuesday.");
  const rows = await newsroom.db.prisma.auditRow.findMany({
    where: { action: "decide-suggestions" },
    orderBy: { number: "asc" },
  });
  expect(rows).toMatchObject([
    { actorId: reporter.id, storyId, facts: { decision: "accept", suggestions: 1 } },
    { facts: { decision: "reject", suggestions: 1 } },
  ]);
  expect(JSON.stringify(rows.map(({ facts }) => facts))).not.toContain("whole");
});

test("[W2] a suggestion decided already is refused, and nothing else of the request is done", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, editor, reporter2 } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  await suggest(newsroom, reporter2, storyId, "more", "whole ");
  await suggest(newsroom, reporter2, storyId, "less", null);
  const both = { storyId, decision: "accept", which: { ids: ["more"] } } as const;
  const answers = await Promise.all([
    decideSuggestions(newsroom, reporter, both),
    decideSuggestions(newsroom, editor, both),
  ]);
  expect(answers.map(codeOf).sort()).toEqual(["done", "suggestion-gone"]);
  const mixed = await decideSuggestions(newsroom, editor, {
    storyId,
    decision: "accept",
    which: { ids: ["more", "less"] },
  });
  expect(mixed).toMatchObject({ ok: false, refusal: { kind: "stale", code: "suggestion-gone" } });
  expect(mustDo(await suggestionsFor(newsroom, editor, { storyId })).items).toMatchObject([{ id: "less" }]);
});

test("[W2] an accept and a reject at once have one winner, the other is told who, and no accepted word is lost", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, editor, reporter2 } = newsroom.people;
  // As another process: connections of its own.
  const elsewhere = openDatabase({ url: newsroom.db.url, max: 2 });
  try {
    for (let round = 0; round < 6; round++) {
      const storyId = await writtenStory(newsroom, undefined, `race-${round}`);
      await suggest(newsroom, reporter2, storyId, "more", "whole ");
      const which = { ids: ["more"] };
      const [accepted, rejected] = await Promise.all([
        decideSuggestions(newsroom, reporter, { storyId, decision: "accept", which }),
        decideSuggestions({ db: elsewhere }, editor, { storyId, decision: "reject", which }),
      ]);
      expect([accepted.ok, rejected.ok].sort()).toEqual([false, true]);
      expect(await firstLine(newsroom, storyId)).toBe(
        accepted.ok ? "The whole council voted on Tuesday." : "The council voted on Tuesday.",
      );
      const sentence = accepted.ok
        ? "Test reporter accepted that suggestion already. Look at what is still open."
        : "Test editor rejected that suggestion already. Look at what is still open.";
      const loser = accepted.ok ? rejected : accepted;
      expect(loser).toMatchObject({ refusal: { kind: "stale", code: "suggestion-gone", sentence } });
    }
  } finally {
    await elsewhere.close();
  }
});

test("[W2] what was decided comes back as the edit it was, and taken in it reads as the newsroom has it", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, reporter2 } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  await suggest(newsroom, reporter2, storyId, "more", "whole ");
  const { doc } = await loadDocument(newsroom.db.prisma, storyId);
  const { update } = mustDo(
    await decideSuggestions(newsroom, reporter, { storyId, decision: "accept", which: { ids: ["more"] } }),
  );
  Y.applyUpdate(doc, Buffer.from(update, "base64"));
  expect(openSuggestions(doc)).toEqual([]);
  expect(doc.getText(BODY).toString()).toContain("The whole council");
  const none = await decideSuggestions(newsroom, reporter, {
    storyId,
    decision: "accept",
    which: { all: true },
  });
  expect(none).toMatchObject({ ok: true, value: { update: "" } });
});

test("[W2] all of one staffer, then all there are", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, reporter2, editor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  await suggest(newsroom, reporter2, storyId, "one", "whole ");
  await suggest(newsroom, editor, storyId, "two", "city ");
  await suggest(newsroom, reporter2, storyId, "three", null);
  const ofOne = { storyId, decision: "reject", which: { by: reporter2.id } } as const;
  const rejected = mustDo(await decideSuggestions(newsroom, reporter, ofOne));
  expect([...rejected.decided].sort()).toEqual(["one", "three"]);
  expect(rejected.open).toBe(1);
  mustDo(await decideSuggestions(newsroom, reporter, { storyId, decision: "accept", which: { all: true } }));
  expect(await firstLine(newsroom, storyId)).toBe("The city council voted on Tuesday.");
  const none = await decideSuggestions(newsroom, reporter, {
    storyId,
    decision: "accept",
    which: { all: true },
  });
  expect(none).toMatchObject({ ok: true, value: { decided: [], open: 0 } });
});

test("[W2] [N2] who may not write the copy decides nothing, and learns of nothing they may not read", async () => {
  await using newsroom = await testNewsroom();
  const { reporter2, businessReporter, businessEditor, admin } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  await suggest(newsroom, reporter2, storyId, "more", "whole ");
  const all = { storyId, decision: "accept", which: { all: true } } as const;
  for (const stranger of [businessReporter, admin]) {
    expect(codeOf(await suggestionsFor(newsroom, stranger, { storyId }))).toBe("story-unknown");
    expect(codeOf(await decideSuggestions(newsroom, stranger, all))).toBe("story-unknown");
  }
  const own = { storyId, decision: "reject", which: { by: businessEditor.id } } as const;
  expect(codeOf(await decideSuggestions(newsroom, businessEditor, all))).toMatch(
    /^(story-unknown|may-not-write-copy)$/,
  );
  expect(codeOf(await decideSuggestions(newsroom, businessEditor, own))).toMatch(
    /^(story-unknown|may-not-suggest-copy)$/,
  );
  expect(mustDo(await suggestionsFor(newsroom, reporter2, { storyId })).items).toHaveLength(1);
});

test("[N3] [W2] a preview of a release names what is suggested and open, and shows the page without it", async () => {
  await using newsroom = await testNewsroom();
  const { reporter2, editor } = newsroom.people;
  const storyId = await suggestedUpdate(newsroom);
  const preview = mustDo(await previewRelease(newsroom, editor, { storyId, kind: "update" }));
  expect(preview.openSuggestions).toEqual([
    {
      id: "more",
      by: { id: reporter2.id, name: "Test reporter2" },
      at: AT,
      places: [expect.objectContaining({ sort: "insert", words: "whole " })],
    },
  ]);
  expect(preview.pageHtml).toContain("The council voted on Tuesday.");
  expect(preview.pageHtml).not.toContain("whole");
  mustDo(await decideSuggestions(newsroom, editor, { storyId, decision: "reject", which: { all: true } }));
  const after = mustDo(await previewRelease(newsroom, editor, { storyId, kind: "update" }));
  expect(after.openSuggestions).toEqual([]);
});

/** Live, and since then words of the copy editor's and a suggestion of the second reporter's. */
async function suggestedUpdate(newsroom: TestNewsroom): Promise<string> {
  const { reporter, reporter2, copyEditor } = newsroom.people;
  const storyId = await writtenStory(newsroom);
  await write(newsroom, reporter, storyId, { dek: [{ text: "It takes effect in May" }] });
  await publish(newsroom, storyId);
  await write(newsroom, copyEditor, storyId, { dek: [{ text: "It takes effect in June" }] });
  await suggest(newsroom, reporter2, storyId, "more", "whole ");
  return storyId;
}

test("[R] [N4] [W2] a suggestion nobody took lets no one approve their own update; taken, it makes its writer an author", async () => {
  await using newsroom = await testNewsroom();
  const { copyEditor } = newsroom.people;
  const storyId = await suggestedUpdate(newsroom);
  const approve = async () => {
    const { number: revision, sha256 } = await freeze(newsroom, copyEditor, storyId);
    const answer = await approveRevision(newsroom, copyEditor, { storyId, revision, sha256, kind: "update" });
    return codeOf(answer);
  };
  const offered = async () => {
    const { kinds } = mustDo(await releaseDeskFor(newsroom, copyEditor, { storyId }));
    return kinds.find(({ kind }) => kind === "update")?.approve?.code ?? null;
  };
  expect(await offered()).toBe("sole-author-approves-update");
  expect(await approve()).toBe("sole-author-approves-update");
  const all = { storyId, decision: "accept", which: { all: true } } as const;
  mustDo(await decideSuggestions(newsroom, copyEditor, all));
  expect(await offered()).toBeNull();
  expect(await approve()).toBe("done");
});

test("[R] [W2] whoever suggested in a correction doesn't approve it, though nobody took the suggestion", async () => {
  await using newsroom = await testNewsroom();
  const { copyEditor, editor, editor2 } = newsroom.people;
  const storyId = await suggestedUpdate(newsroom);
  await suggest(newsroom, editor, storyId, "mine", "small ");
  mustDo(
    await decideSuggestions(newsroom, copyEditor, { storyId, decision: "reject", which: { all: true } }),
  );
  const { number: revision, sha256 } = await freeze(newsroom, copyEditor, storyId);
  const correction = { wrong: "in May", right: "in June", places: ["dek"] };
  const asked = {
    storyId,
    revision,
    sha256,
    kind: "correction",
    note: "It is June, not May.",
    correction,
  } as const;
  expect(codeOf(await approveRevision(newsroom, editor, asked))).toBe("author-approves-correction");
  expect(codeOf(await approveRevision(newsroom, editor2, asked))).toBe("done");
});
