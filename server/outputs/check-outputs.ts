import { isLegalText } from "./legal-text.ts";
import { cutAtPlaces, PLACES } from "./places.ts";
import type { ReleaseForReaders } from "./release-for-readers.ts";
import { whyNotWellFormed } from "./well-formed.ts";

/** An output's text before it is bytes. */
export interface OutputSource {
  readonly format: string;
  readonly source: string;
}

const MINUTE = 60_000;

/**
 * P2, U4: looks at what was rendered, not at what it was rendered from. Every format is legal, closed and carries the
 * release's own instants. Throws: a failure here is our bug, and the release must not be committed.
 */
export function checkOutputs(outputs: readonly OutputSource[], release: ReleaseForReaders): void {
  for (const { format, source } of outputs) {
    const problem = whyWrong(format, source, release);
    if (problem !== null) throw new Error(`the ${format} of release ${release.number} is wrong: ${problem}`);
  }
}

function whyWrong(format: string, source: string, release: ReleaseForReaders): string | null {
  const cut = cutAtPlaces(source);
  if (
    !cut.every((piece, at) => (at % 2 === 0 ? isLegalText(piece) : PLACES.some((name) => name === piece)))
  ) {
    return "it holds a code point that no document may";
  }
  switch (format) {
    case "page":
      return whyPageWrong(source, release);
    case "rss-item":
    case "atom-entry":
      return whyNotWellFormed(cut.join("")) ?? whyDatesWrong(source, format, release);
    default:
      return whyDatesWrong(JSON.stringify(JSON.parse(source)), format, release);
  }
}

function whyPageWrong(source: string, release: ReleaseForReaders): string | null {
  const scripts = source.split(/<script/i).length - 1;
  if (release.state !== "published") {
    return scripts === 0 && source.includes(`<meta name="robots" content="noindex">`)
      ? null
      : "a notice must be kept from search engines and show no data";
  }
  if (scripts !== 1 || source.split(/<\/script/i).length !== 2) return "it has a script that isn't its data";
  return whyDatesWrong(source, "page", release);
}

const PATTERNS: Readonly<
  Record<string, readonly (readonly [RegExp, "firstPublished" | "updated" | "line"])[]>
> = {
  page: [
    [/<p class="houseline">[^<]*<time datetime="([^"]*)"/, "line"],
    [/<meta property="article:published_time" content="([^"]*)"/, "firstPublished"],
    [/<meta property="article:modified_time" content="([^"]*)"/, "updated"],
    [/"datePublished":"([^"]*)"/, "firstPublished"],
    [/"dateModified":"([^"]*)"/, "updated"],
  ],
  "rss-item": [
    [/<pubDate>([^<]*)</, "firstPublished"],
    [/<atom:updated>([^<]*)</, "updated"],
  ],
  "atom-entry": [
    [/<published>([^<]*)</, "firstPublished"],
    [/<updated>([^<]*)</, "updated"],
  ],
  "json-feed-item": [
    [/"date_published":"([^"]*)"/, "firstPublished"],
    [/"date_modified":"([^"]*)"/, "updated"],
  ],
  "json-ld": [
    [/"datePublished":"([^"]*)"/, "firstPublished"],
    [/"dateModified":"([^"]*)"/, "updated"],
  ],
};

function whyDatesWrong(source: string, format: string, { stamps }: ReleaseForReaders): string | null {
  for (const [pattern, which] of PATTERNS[format] ?? []) {
    const stamp = which === "line" ? (stamps.moved ? "updated" : "firstPublished") : which;
    const printed = Date.parse(pattern.exec(source)?.[1] ?? "");
    if (Math.floor(stamps[stamp].getTime() / MINUTE) !== printed / MINUTE) {
      return `${pattern.source} doesn't carry ${stamp}`;
    }
  }
  return null;
}
