import { plainRuns } from "#components/article/runs.tsx";
import type { Copy } from "#copy/format.ts";
import { bylineText } from "#domain/byline.ts";
import { isoWithOffset } from "#domain/updated-line.ts";
import type { PublicationForReaders, ReaderNote, ReleaseForReaders } from "./release-for-readers.ts";

/** What every format says of a published release, worked out once so that no two can disagree (U4). */
export interface StoryFacts {
  readonly storyId: string;
  readonly number: number;
  readonly address: string;
  readonly hed: string;
  readonly dek: string;
  /** Hed for search engines' result lists; the hed when none was written. */
  readonly seoHed: string;
  /** Dek, else social text, else the opening paragraph. */
  readonly summary: string;
  readonly byline: string;
  readonly authors: readonly string[];
  readonly dateline: string;
  readonly deskId: string;
  readonly deskName: string;
  readonly publication: string;
  readonly zone: string;
  /** ISO 8601 with the zone's offset at that instant, floored to the minute like the visible line. */
  readonly published: string;
  readonly updated: string;
  /** Newest first. */
  readonly notes: readonly ReaderNote[];
}

export function storyFacts(
  release: ReleaseForReaders,
  copy: Copy,
  publication: PublicationForReaders,
): StoryFacts {
  const hed = plainRuns(copy.hed).trim();
  const dek = plainRuns(copy.dek).trim();
  const { fields } = copy;
  return {
    storyId: release.storyId,
    number: release.number,
    address: release.address,
    hed,
    dek,
    seoHed: fields.seoHed.trim() || hed,
    summary: dek || fields.socialText.trim() || lede(copy),
    byline: bylineText(fields.byline),
    authors: [...fields.byline]
      .sort((a, b) => a.order - b.order)
      .map((credit) => credit.name.trim())
      .filter((name) => name !== ""),
    dateline: fields.dateline.trim(),
    deskId: release.desk.id,
    deskName: release.desk.name,
    publication: publication.name,
    zone: publication.zone,
    published: isoWithOffset(release.stamps.firstPublished, publication.zone),
    updated: isoWithOffset(release.stamps.updated, publication.zone),
    notes: release.notes,
  };
}

function lede(copy: Copy): string {
  for (const block of copy.body) {
    if (block.kind !== "paragraph") continue;
    const words = plainRuns(block.runs).trim();
    if (words !== "") return words;
  }
  return "";
}
