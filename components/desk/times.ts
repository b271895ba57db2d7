const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How long ago, short enough for a column: "just now", "4 min", "2 hr", "3 days". `then` in the future reads "just now". */
export function agoShort(then: Date, now: Date): string {
  const passed = now.getTime() - then.getTime();
  if (passed < MINUTE) return "just now";
  return `${span(passed)} ago`;
}

/** What a deadline says now: how far off, whether it is near (under an hour) or past. */
export function deadlineState(deadline: Date, now: Date): { text: string; tone: "later" | "soon" | "late" } {
  const left = deadline.getTime() - now.getTime();
  if (left < 0) return { text: `${span(-left)} late`, tone: "late" };
  if (left < MINUTE) return { text: "due now", tone: "soon" };
  return { text: `in ${span(left)}`, tone: left < HOUR ? "soon" : "later" };
}

function span(milliseconds: number): string {
  if (milliseconds < HOUR) return `${Math.max(1, Math.floor(milliseconds / MINUTE))} min`;
  if (milliseconds < DAY) return `${Math.floor(milliseconds / HOUR)} hr`;
  const days = Math.floor(milliseconds / DAY);
  return days === 1 ? "1 day" : `${days} days`;
}
