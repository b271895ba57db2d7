import { openDatabase } from "#server/database/connect.ts";
import { DueReleases } from "#server/jobs/due-releases.ts";

// node --import tsx run-due-process.ts <database> <minutes its clock is off>: takes a turn each time its parent asks.
const [databaseUrl, minutes = "0"] = process.argv.slice(2);
if (databaseUrl === undefined) throw new Error("a database is needed");

const realNow = Date.now.bind(Date);
const RealDate = Date;
const offset = Number(minutes) * 60_000;
/** The machine's clock as this process sees it: everything that asks it is that much off. */
globalThis.Date = class extends RealDate {
  constructor(...parts: readonly unknown[]) {
    if (parts.length === 0) super(realNow() + offset);
    // As any Date is made.
    else super(...(parts as [number]));
  }
  static override now(): number {
    return realNow() + offset;
  }
} as DateConstructor;

const db = openDatabase({ url: databaseUrl, max: 8 });
const problems: string[] = [];
const due = new DueReleases({ newsroom: { db }, onProblem: (problem) => problems.push(String(problem)) });
process.on("message", () => {
  due.turn().then(
    (turn) => process.send?.({ ...turn, clock: Date.now(), problems }),
    (problem: unknown) => process.send?.({ problem: String(problem) }),
  );
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
