import { type Group, groupBlocks } from "#components/article/group-blocks.ts";
import { type PlacedNotes, placeNotes } from "#components/article/place-notes.ts";
import type { ReaderNote } from "#components/article/reading.ts";
import type { Copy } from "#copy/format.ts";
import { countWords } from "#copy/word-count.ts";
import { contactLines } from "#domain/byline.ts";
import type { ReleaseKind } from "#domain/release.ts";
import { isoWithOffset, localDay } from "#domain/updated-line.ts";
import { legalText } from "./legal-text.ts";
import type { PublicationForReaders, ReleaseForReaders } from "./release-for-readers.ts";
import { type StoryFacts, storyFacts } from "./story-facts.ts";

/** A group of the body that is words: places kept for pictures and advertisements go to nobody. */
export type WordGroup = Exclude<Group, { kind: "embed" }>;

/** A release as other newsrooms get it: what the wire formats share, worked out once so that no two can disagree. */
export interface WireItem {
  /** The same for every version of the story. */
  readonly id: string;
  /** From 1; rises with every release that goes to the wire. */
  readonly version: number;
  readonly status: ReleaseForReaders["wireStatus"];
  readonly kind: ReleaseKind;
  /** To the receiving desk, never to readers (P2); null when there is nothing to say. */
  readonly edNote: string | null;
  readonly address: string;
  readonly section: string;
  readonly publication: string;
  readonly language: "en-US";
  /** U4: ISO 8601 with offset. First publication, this release, and the last that readers were told of. */
  readonly firstCreated: string;
  readonly versionCreated: string;
  readonly contentModified: string;
  readonly copyright: { readonly year: number; readonly holder: string; readonly notice: string };
  readonly usageTerms: string;
  /** Null when the story was withheld or killed: then `notice` stands for it. */
  readonly story: WireStory | null;
  readonly notice: WireNotice | null;
}

export interface WireStory {
  readonly facts: StoryFacts;
  readonly copy: Copy;
  readonly groups: readonly WordGroup[];
  readonly notes: PlacedNotes;
  /** "• Jane Roe can be reached at …" */
  readonly contacts: readonly string[];
  /** The house line as readers see it. */
  readonly line: string;
  readonly words: number;
}

export interface WireNotice {
  readonly hed: string;
  /** What readers are told in the copy's place; null when nothing was written. */
  readonly note: ReaderNote | null;
}

const ED_NOTES: Readonly<Record<ReleaseKind, string | null>> = {
  initial: null,
  minor: "Small fixes only. Nothing that readers are told has changed.",
  update: null,
  correction: "Corrects an earlier version. The correction is in the body.",
  clarification: "Clarifies an earlier version. The clarification is in the body.",
  "editors-note": "Adds an editor’s note, which is in the body.",
  withhold: "WITHHELD. Do not publish. Take down what you have published until we send it again.",
  reinstate: "Cleared for use again.",
  kill: "KILLED. Do not publish. Withdraw whatever you have published, and its copies.",
  resend: "Sent again without a change.",
};

export function wireItem(release: ReleaseForReaders, publication: PublicationForReaders): WireItem {
  const { stamps, copy } = release;
  const { zone } = publication;
  const { year } = localDay(stamps.firstPublished, zone);
  const holder = legalText(publication.legalName).replace(/\.$/, "");
  const reprints = legalText(publication.reprintUrl);
  return {
    id: `urn:uuid:${release.storyId}`,
    version: release.wireVersion,
    status: release.wireStatus,
    kind: release.kind,
    edNote: ED_NOTES[release.kind],
    address: release.address,
    section: release.desk.name,
    publication: legalText(publication.name),
    language: "en-US",
    firstCreated: isoWithOffset(stamps.firstPublished, zone),
    versionCreated: isoWithOffset(release.releasedAt, zone),
    contentModified: isoWithOffset(stamps.updated, zone),
    copyright: { year, holder, notice: `Copyright © ${year} ${holder}.` },
    usageTerms: /^https?:\/\//i.test(reprints)
      ? `Ask for reprint permission at ${reprints}.`
      : "Ask for reprint permission.",
    story: copy === null ? null : wireStory(release, copy, publication),
    notice: copy === null ? wireNotice(release) : null,
  };
}

function wireStory(release: ReleaseForReaders, copy: Copy, publication: PublicationForReaders): WireStory {
  return {
    facts: storyFacts(release, copy, publication),
    copy,
    groups: groupBlocks(copy.body).filter((group) => group.kind !== "embed"),
    notes: placeNotes(release.notes),
    contacts: contactLines(copy.fields.byline),
    line: release.line,
    words: countWords(copy),
  };
}

/** Only the note of the withholding or the kill itself: older notes quote the copy. */
function wireNotice({ state, notes }: ReleaseForReaders): WireNotice {
  return state === "killed"
    ? { hed: "Story withdrawn", note: notes.find(({ kind }) => kind === "kill") ?? null }
    : { hed: "Story not available", note: notes.find(({ kind }) => kind === "withhold") ?? null };
}
