/** The text with every run of tabs and line ends as one space: for a place that holds one line, or no such sign at all. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\t\n\r\u2028\u2029]+/g, " ");
}
