import type { Marks } from "#copy/format.ts";
import { words } from "./markdown-words.ts";

/** What a piece stands between; empty at either end of its line, and inside a link. */
interface Around {
  readonly before: string;
  readonly after: string;
}

/** Words with their stress. Where CommonMark would not see the mark for its neighbours, the words go without it. */
export function inEmphasis(inner: string, { strong, em }: Marks, around: Around): string {
  const signs = `${strong ? "**" : ""}${em ? "*" : ""}`;
  return signs !== "" && isSeen(inner, around) ? `${signs}${words(inner)}${signs}` : words(inner);
}

const SPACE = /[\p{Zs}\t\f]/u;
/** What every edition of CommonMark takes for punctuation; since 0.31 all symbols are. */
const PUNCTUATION = /[\p{P}$+<=>^`|~]/u;
const MAYBE_PUNCTUATION = /[\p{P}\p{S}]/u;

/** CommonMark's flanking rules, 6.2: what stands on either side decides whether asterisks open and close. */
function isSeen(inner: string, { before, after }: Around): boolean {
  // Asterisks one after the other are one sign.
  if (before.endsWith("*")) return false;
  const isFree = (neighbour: string) =>
    neighbour === "" || SPACE.test(neighbour) || PUNCTUATION.test(neighbour);
  return (
    (!MAYBE_PUNCTUATION.test(firstOf(inner)) || isFree(lastOf(before))) &&
    (!MAYBE_PUNCTUATION.test(lastOf(inner)) || isFree(firstOf(after)))
  );
}

function firstOf(text: string): string {
  return [...text.slice(0, 2)][0] ?? "";
}

function lastOf(text: string): string {
  return [...text.slice(-2)].at(-1) ?? "";
}
