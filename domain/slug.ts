import type { Refusal } from "./refusal.ts";
import { done, type Result, refused } from "./result.ts";

const LONGEST_SLUG = 60;
const LONGEST_PATH = 80;

/** The short working name of a story: spaces collapsed. Never shown to readers and never part of an address. */
export function decideSlug(typed: string): Result<string, Refusal> {
  const slug = typed.normalize("NFC").trim().replaceAll(/\s+/g, " ");
  if (slug === "") return refused(malformed("slug", "slug-empty", "Give the story a slug."));
  if ([...slug].length > LONGEST_SLUG) {
    return refused(
      malformed("slug", "slug-too-long", `A slug has at most ${LONGEST_SLUG} characters. Shorten it.`),
    );
  }
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._/'’-]*$/u.test(slug)) {
    return refused(
      malformed(
        "slug",
        "slug-characters",
        "A slug starts with a letter or figure and has letters, figures, spaces and hyphens.",
      ),
    );
  }
  return done(slug);
}

/** A slug for words that came with a hed and no slug: its first words, folded; "story" when there are none. */
export function slugOf(hed: string): string {
  const [first = "story", ...words] = derivePath(hed).split("-");
  let slug = first;
  for (const word of words.slice(0, 3)) if (slug.length + word.length < 40) slug = `${slug}-${word}`;
  return slug.slice(0, LONGEST_SLUG);
}

/** A path typed by hand: the last part of the story's public address. */
export function decidePath(typed: string): Result<string, Refusal> {
  const path = typed.trim();
  if (path.length <= LONGEST_PATH && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(path)) return done(path);
  return refused(
    malformed(
      "path",
      "path-malformed",
      `A path has lower-case letters and figures, parted by single hyphens, at most ${LONGEST_PATH} characters.`,
    ),
  );
}

/** The path a hed gives: folded to ASCII, whole words, at most 80 characters; "story" when nothing can be folded. */
export function derivePath(hed: string): string {
  const words = foldToAscii(hed)
    .toLowerCase()
    .replaceAll(/['’‘`]/g, "")
    .replaceAll("&", " and ")
    .replaceAll("%", " percent ")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let path = "";
  for (const word of words) {
    const longer = path === "" ? word : `${path}-${word}`;
    if (longer.length > LONGEST_PATH) break;
    path = longer;
  }
  // One word longer than a path may be is cut, rather than leaving the address without a name.
  return path || (words[0] ?? "story").slice(0, LONGEST_PATH);
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ẞ: "SS",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  ł: "l",
  Ł: "L",
  þ: "th",
  Þ: "Th",
  ı: "i",
};

/** Letters without marks, so that "São Tomé" reads "Sao Tome" in an address, and is found by it. */
export function foldToAscii(text: string): string {
  return [...text.normalize("NFKD").replaceAll(/\p{M}/gu, "")]
    .map((letter) => LETTERS[letter] ?? letter)
    .join("");
}

function malformed(field: string, code: string, sentence: string): Refusal {
  return { kind: "malformed", code, sentence, details: { field } };
}
