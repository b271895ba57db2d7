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
    case "newsml-g2":
    case "nitf":
      return (
        whyNotWellFormed(cut.join("")) ??
        whyStatusWrong(source, format, release) ??
        whyDatesWrong(source, format, release)
      );
    case "ninjs":
      return (
        whyStatusWrong(source, format, release) ??
        whyDatesWrong(JSON.stringify(JSON.parse(source)), format, release)
      );
    case "text":
    case "markdown":
      return release.state === "published" && !source.includes(wordsOfLine(format, release))
        ? "it doesn't carry the house line"
        : null;
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

/** The house line holds no sign that Markdown would escape but those of the publication's name. */
function wordsOfLine(format: string, { line }: ReleaseForReaders): string {
  return format === "text" ? line : line.slice(line.lastIndexOf(" - "));
}

const STATUS: Readonly<Record<string, (status: string) => string>> = {
  ninjs: (status) => `"pubStatus":"${status}"`,
  "newsml-g2": (status) => `<pubStatus qcode="stat:${status}"/>`,
  nitf: (status) => `management-status="${status}"`,
};

/** How each would carry copy. In NITF a withheld or killed story's body may hold the notice to readers, and that alone. */
const HAS_COPY: Readonly<Record<string, (source: string) => boolean>> = {
  ninjs: (source) => "bodies" in JSON.parse(source),
  "newsml-g2": (source) => /<contentSet>/.test(source),
  nitf: (source) => /(?<!<note noteclass="editorsnote">)<body\.content>\s*<(?!note\b)/.test(source),
};

/** Whoever receives a killed story must read there that it is not to be used, and find no word of it. */
function whyStatusWrong(source: string, format: string, release: ReleaseForReaders): string | null {
  if (!source.includes(STATUS[format]?.(release.wireStatus) ?? "")) return "it doesn't carry the wire status";
  const isGone = release.state !== "published";
  return isGone && HAS_COPY[format]?.(source) ? "it carries copy that nobody may use" : null;
}

type Told = "firstPublished" | "updated" | "releasedAt" | "line";

const PATTERNS: Readonly<Record<string, readonly (readonly [RegExp, Told])[]>> = {
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
  ninjs: [
    [/"firstCreated":"([^"]*)"/, "firstPublished"],
    [/"versionCreated":"([^"]*)"/, "releasedAt"],
  ],
  "newsml-g2": [
    [/<firstCreated>([^<]*)</, "firstPublished"],
    [/<versionCreated>([^<]*)</, "releasedAt"],
    [/<contentModified>([^<]*)</, "updated"],
  ],
  nitf: [
    [/<date\.issue norm="([^"]*)"/, "firstPublished"],
    [/<date\.release norm="([^"]*)"/, "releasedAt"],
    [/ date\.publication="([^"]*)"/, "updated"],
  ],
};

function whyDatesWrong(source: string, format: string, release: ReleaseForReaders): string | null {
  for (const [pattern, told] of PATTERNS[format] ?? []) {
    const printed = Date.parse(extended(pattern.exec(source)?.[1] ?? ""));
    if (Math.floor(instantOf(told, release).getTime() / MINUTE) !== printed / MINUTE) {
      return `${pattern.source} doesn't carry ${told}`;
    }
  }
  return null;
}

function instantOf(told: Told, { stamps, releasedAt }: ReleaseForReaders): Date {
  if (told === "releasedAt") return releasedAt;
  if (told === "line") return stamps.moved ? stamps.updated : stamps.firstPublished;
  return stamps[told];
}

const BASIC = /^(\d{4})(\d{2})(\d{2}T\d{2})(\d{2})(\d{2}[+-]\d{2})(\d{2})$/;

/** NITF's "20260203T162300-0500", which no clock of ours reads, as "2026-02-03T16:23:00-05:00". */
function extended(printed: string): string {
  return printed.replace(BASIC, "$1-$2-$3:$4:$5:$6");
}
