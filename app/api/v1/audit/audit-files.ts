import type { AuditRecord } from "#server/records/audit.ts";

/** A kind of file the trail is given out as. */
export interface AuditFileKind {
  readonly mediaType: string;
  readonly head: string;
  readonly line: (row: AuditRecord) => string;
}

const COLUMNS = [
  "number",
  "at",
  "actorId",
  "actorName",
  "action",
  "storyId",
  "facts",
  "previous",
  "hash",
] as const;

/** A spreadsheet takes a cell that begins so for a formula, and would run what somebody chose as their name. */
const FORMULA = /^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/;

function cell(value: string): string {
  const plain = FORMULA.test(value) ? `'${value}` : value;
  return `"${plain.replaceAll('"', '""')}"`;
}

function textOf(row: AuditRecord, column: (typeof COLUMNS)[number]): string {
  const value = row[column];
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** RFC 4180, every cell in quotes; no cell starts a formula. */
const CSV: AuditFileKind = {
  mediaType: "text/csv; charset=utf-8",
  head: `${COLUMNS.join(",")}\r\n`,
  line: (row) => `${COLUMNS.map((column) => cell(textOf(row, column))).join(",")}\r\n`,
};

/** One JSON object a line, as the API answers them. */
const JSON_LINES: AuditFileKind = {
  mediaType: "application/jsonl; charset=utf-8",
  head: "",
  line: (row) => `${JSON.stringify(row)}\n`,
};

export const AUDIT_FILES = { csv: CSV, jsonl: JSON_LINES } as const;
