import fc from "fast-check";
import { expect, test } from "vitest";
import type { AuditRecord } from "#server/records/audit.ts";
import { AUDIT_FILES } from "./audit-files.ts";

const row: AuditRecord = {
  number: 7,
  at: new Date("2026-02-03T21:23:59Z"),
  actorId: "0190a000-0000-7000-8000-000000000001",
  actorName: "Jane Roe",
  action: "move-story",
  storyId: null,
  facts: { move: "file", from: "drafting" },
  previous: "0".repeat(64),
  hash: "f".repeat(64),
};

/** Cells of one line of RFC 4180. */
function cellsOf(line: string): string[] {
  return [...line.trimEnd().matchAll(/"((?:[^"]|"")*)"/g)].map((match) =>
    (match[1] ?? "").replaceAll('""', '"'),
  );
}

test("[N7] a CSV line has every column, quoted", () => {
  expect(AUDIT_FILES.csv.line(row)).toBe(
    `"7","2026-02-03T21:23:59.000Z","${row.actorId}","Jane Roe","move-story","","{""move"":""file"",""from"":""drafting""}","${row.previous}","${row.hash}"\r\n`,
  );
  expect(AUDIT_FILES.csv.head.split(",")).toHaveLength(cellsOf(AUDIT_FILES.csv.line(row)).length);
});

test("[N7] no cell of an export starts a formula, whatever somebody calls themselves", () => {
  const nasty = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "  =cmd|' /C calc'!A0",
    "＝1",
    '"=1"',
    '","=1',
  ];
  const check = (actorName: string) => {
    const cells = cellsOf(AUDIT_FILES.csv.line({ ...row, actorName }));
    expect(cells).toHaveLength(9);
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
    expect(cells[3]?.replace(/^'/, "").trimEnd()).toBe(actorName.replace(/^'/, "").trimEnd());
  };
  for (const name of nasty) check(name);
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), check));
});

test("[N7] a line of JSON Lines is one row as the API answers it", () => {
  const line = AUDIT_FILES.jsonl.line({ ...row, actorName: "two\nlines" });
  expect(line.split("\n")).toHaveLength(2);
  expect(JSON.parse(line)).toEqual({ ...row, actorName: "two\nlines", at: row.at.toISOString() });
});
