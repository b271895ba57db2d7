import { oneLine } from "./one-line.ts";

/** Words on one line in which nothing is markup, save by standing first or last in it. */
export function words(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_[\]<>~!&]/g, "\\$&");
}

/** A finished line that begins no heading, list, quotation or rule. */
export function line(written: string): string {
  return written
    .trim()
    .replace(/^[#+\-=]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** A finished line as a heading. A number sign at its end would close it, and so be lost. */
export function heading(level: 1 | 2, written: string): string {
  const text = written.trim();
  return `${"#".repeat(level)} ${line(text.endsWith("#") ? `${text.slice(0, -1)}\\#` : text)}`;
}
