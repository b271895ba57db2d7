import { dayInstants } from "#domain/zone-clock.ts";

/** What of the trail is shown, as the address asks for it; an empty text asks for all. */
export interface AuditQuestion {
  /** A story's slug or ID. */
  readonly story: string;
  /** A staffer's ID. */
  readonly person: string;
  /** Such as release-story. */
  readonly action: string;
  /** Days of the publication's zone, "2026-02-03", both in it. */
  readonly from: string;
  readonly to: string;
}

export const WHOLE_TRAIL: AuditQuestion = { story: "", person: "", action: "", from: "", to: "" };

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The question of an address. What can't be meant (a day that isn't one) asks for all. */
export function parseQuestion(asked: Asked): AuditQuestion {
  const one = (name: string) => {
    const value = asked[name];
    return typeof value === "string" ? value.trim().slice(0, 200) : "";
  };
  const day = (name: string) => (dayInstants(one(name), "UTC") === null ? "" : one(name));
  return {
    story: one("story"),
    person: one("person"),
    action: one("action"),
    from: day("from"),
    to: day("to"),
  };
}

export function isNarrowed(question: AuditQuestion): boolean {
  return Object.values(question).some((value) => value !== "");
}

/** The address of a question, with what else is asked there. */
export function auditAddress(question: AuditQuestion, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...question, ...more })) {
    if (value !== "") query.set(name, value);
  }
  return query.size === 0 ? "/newsroom/audit" : `/newsroom/audit?${query}`;
}

/** The instants of the days asked for, in the publication's zone. */
export function instantsOf(
  { from, to }: Pick<AuditQuestion, "from" | "to">,
  zone: string,
): { readonly from?: Date; readonly until?: Date } {
  const first = dayInstants(from, zone);
  const last = dayInstants(to, zone);
  return { ...(first !== null && { from: first.from }), ...(last !== null && { until: last.until }) };
}

/** The address of the export of what is shown. `storyId` is the ID of the story meant. */
export function exportAddress(
  question: AuditQuestion,
  storyId: string | null,
  zone: string,
  format: "csv" | "jsonl",
): string {
  const { from, until } = instantsOf(question, zone);
  const query = new URLSearchParams({ format });
  if (storyId !== null) query.set("story", storyId);
  if (question.person !== "") query.set("person", question.person);
  if (question.action !== "") query.set("action", question.action);
  if (from !== undefined) query.set("from", from.toISOString());
  if (until !== undefined) query.set("until", until.toISOString());
  return `/api/v1/audit/export?${query}`;
}
