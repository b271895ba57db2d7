/** A filter that the search screen also offers to choose, kept in what is typed, so that there is one truth. */
export type ChosenFilter = "desk" | "stage" | "is";

const FILTER: Readonly<Record<ChosenFilter, RegExp>> = {
  desk: /(^|\s)desk:(?:["“”]([^"“”]*)["“”]?|(\S*))/iu,
  stage: /(^|\s)stage:(?:["“”]([^"“”]*)["“”]?|(\S*))/iu,
  is: /(^|\s)is:(?:["“”]([^"“”]*)["“”]?|(\S*))/iu,
};

/** What the text says of a filter; empty for nothing. */
export function chosenIn(text: string, name: ChosenFilter): string {
  const [, , quoted, bare] = FILTER[name].exec(text) ?? [];
  return (quoted ?? bare ?? "").toLowerCase();
}

/** The text with this filter, in place of the one it had; without any for an empty value. */
export function withChosen(text: string, name: ChosenFilter, value: string): string {
  const rest = text.replace(FILTER[name], "$1").replaceAll(/\s+/g, " ").trim();
  const filter = value === "" ? "" : `${name}:${/\s/.test(value) ? `"${value}"` : value}`;
  return filter === "" ? rest : `${filter} ${rest}`.trimEnd();
}
