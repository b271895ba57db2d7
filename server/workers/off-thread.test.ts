import { expect, test } from "vitest";
import * as Y from "yjs";
import { diffCopy } from "#copy/diff.ts";
import { BODY } from "#copy/format.ts";
import { minorInput } from "#copy/minor-input.ts";
import { readCopy } from "#copy/read.ts";
import { classifyMinor } from "#domain/minor-classifier.ts";
import { renderOutputs } from "#server/outputs/render-outputs.ts";
import { mergeLog } from "#server/records/copy-merge.ts";
import { SAMPLE_PUBLICATION, sampleRelease } from "#tests/support/sample-release.ts";
import { offThread } from "./off-thread.ts";

function copyOf(words: string) {
  const doc = new Y.Doc();
  doc.getText(BODY).insert(0, `${words}\n`);
  return { copy: readCopy(doc), update: Y.encodeStateAsUpdate(doc) };
}

test("work done in another thread answers as it does here", async () => {
  const before = copyOf("The council voted on Tuesday.");
  const after = copyOf("The council voted on Teusday, 5 to 4.");
  expect(await offThread("compare", before.copy, after.copy)).toEqual(diffCopy(before.copy, after.copy));
  expect(await offThread("classifyMinor", before.copy, after.copy)).toEqual(
    classifyMinor(minorInput(before.copy, after.copy)),
  );
  expect(await offThread("mergeLog", [before.update])).toEqual(mergeLog([before.update]));
});

test("[P2] a release rendered in another thread is the same to the byte", async () => {
  const release = sampleRelease();
  const there = await offThread("renderOutputs", release, SAMPLE_PUBLICATION);
  const here = renderOutputs(release, SAMPLE_PUBLICATION);
  expect(there.map(({ format, bytes }) => [format, Buffer.from(bytes).toString()])).toEqual(
    here.map(({ format, bytes }) => [format, Buffer.from(bytes).toString()]),
  );
});
