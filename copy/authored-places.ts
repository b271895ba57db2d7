import { type Authorship, type Stretch, StretchReader, VALUE_FIELDS } from "./authorship.ts";
import { altOf, type BlockKind, BODY, type Copy, captionOf, DEK, HED } from "./format.ts";
import { runsText } from "./plain-text.ts";
import { wordsIn } from "./word-count.ts";

/** Words by one person. */
interface AuthoredRun extends Pick<Stretch, "by" | "since"> {
  readonly text: string;
}

/** A block of the body, or another place of the copy, and who wrote what stands there. */
export interface AuthoredPlace {
  /** A block's kind, or "hed", "dek", "dateline", "SEO hed", "social text", "caption", "alt text". */
  readonly place: BlockKind | AuthoredPart;
  readonly runs: readonly AuthoredRun[];
}

const VALUE_NAMES = { dateline: "dateline", seoHed: "SEO hed", socialText: "social text" } as const;
type AuthoredPart = "hed" | "dek" | "caption" | "alt text" | (typeof VALUE_NAMES)[keyof typeof VALUE_NAMES];

/** Every place of a copy that has words, in reading order, with who wrote them. Byline and picture credits name people already. */
export function authoredPlaces(copy: Copy, authorship: Authorship): readonly AuthoredPlace[] {
  const body = new StretchReader(authorship[BODY]);
  const places: AuthoredPlace[] = [
    placeOf("hed", runsText(copy.hed), new StretchReader(authorship[HED])),
    placeOf("dek", runsText(copy.dek), new StretchReader(authorship[DEK])),
  ];
  for (const block of copy.body) {
    if (block.kind !== "embed") places.push(placeOf(block.kind, runsText(block.runs), body));
    else if (block.embed.type === "picture") {
      const { id, caption, alt } = block.embed;
      places.push(
        placeOf("caption", caption, new StretchReader(authorship[captionOf(id)])),
        placeOf("alt text", alt, new StretchReader(authorship[altOf(id)])),
      );
    }
  }
  for (const name of VALUE_FIELDS)
    places.push(placeOf(VALUE_NAMES[name], copy.fields[name], new StretchReader(authorship[name])));
  return places.filter(({ runs }) => runs.length > 0);
}

function placeOf(place: AuthoredPlace["place"], text: string, reader: StretchReader): AuthoredPlace {
  const runs: AuthoredRun[] = [];
  let at = 0;
  for (const { by, since, length } of reader.take(text.length)) {
    runs.push({ text: text.slice(at, at + length), by, since });
    at += length;
  }
  return { place, runs };
}

/**
 * How many words of the body each person wrote, by `countWords`' own way to count. A word is whose most of its characters
 * are; of two with as many, whose come first.
 */
export function wordsByAuthor(
  copy: Pick<Copy, "body">,
  authorship: Authorship,
): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  const reader = new StretchReader(authorship[BODY]);
  for (const block of copy.body) {
    if (block.kind === "embed") continue;
    const text = runsText(block.runs);
    let at = 0;
    for (const { from, to } of wordsIn(text)) {
      reader.take(from - at);
      const author = mostOf(reader.take(to - from));
      counts.set(author, (counts.get(author) ?? 0) + 1);
      at = to;
    }
    reader.take(text.length - at);
  }
  return counts;
}

function mostOf(stretches: readonly Stretch[]): string | null {
  const lengths = new Map<string | null, number>();
  for (const { by, length } of stretches) lengths.set(by, (lengths.get(by) ?? 0) + length);
  let most: readonly [string | null, number] = [null, 0];
  for (const each of lengths) if (each[1] > most[1]) most = each;
  return most[0];
}
