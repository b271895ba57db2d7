const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}:\d{2})([+-]\d{2}):(\d{2})$/;

/** "2026-02-03T16:23:00-05:00" as RSS writes it: "Tue, 03 Feb 2026 16:23:00 -0500". */
export function rfc822(iso: string): string {
  const parts = ISO.exec(iso);
  if (parts === null) throw new Error(`"${iso}" is not a date with an offset`);
  const [, year = "", month = "", day = "", clock = "", hours = "", minutes = ""] = parts;
  const weekday = WEEKDAYS[new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()];
  return `${weekday}, ${day} ${MONTHS[Number(month) - 1]} ${year} ${clock} ${hours}${minutes}`;
}
