import type { Copy } from "#copy/format.ts";
import { notePlacement, noteText } from "#domain/corrections.ts";
import type { ReleaseDecision } from "#domain/releases.ts";
import { houseLine } from "#domain/updated-line.ts";
import type { ReaderNote, ReleaseForReaders } from "#server/outputs/release-for-readers.ts";
import type { LiveForReaders } from "#server/records/live-for-readers.ts";
import type { Publication } from "#server/records/publication.ts";
import type { StoredNote } from "#server/records/stored-shapes.ts";
import type { Story } from "#server/records/stories.ts";

export interface ToReaders {
  readonly story: Story;
  readonly decision: ReleaseDecision;
  readonly number: number;
  readonly address: string;
  readonly copy: Copy;
  /** What readers had until now; null for the first release. */
  readonly before: LiveForReaders | null;
  readonly publication: Publication;
  readonly now: Date;
}

/** A decided release as readers will get it: the one thing all outputs are rendered from. */
export function releaseToReaders(release: ToReaders): ReleaseForReaders {
  const { story, decision, number, address, copy, before, publication, now } = release;
  const releasedAt = instantOf(release);
  return {
    storyId: story.id,
    number,
    kind: decision.kind,
    state: decision.publicState,
    address,
    desk: { id: story.desk, name: story.deskName },
    copy: decision.publicState === "published" ? copy : null,
    notes: notesOf(decision, before?.notes ?? [], releasedAt),
    stamps: decision.stamps,
    line: houseLine(publication, decision.stamps),
    // A resend is the same version at the same time (docs/RULES.md, R).
    releasedAt: decision.kind === "resend" ? (before?.releasedAt ?? now) : releasedAt,
    wireVersion: decision.wireVersion,
    wireStatus: decision.wireStatus,
  };
}

/** U2: a release's instant is never before the last one's or before its own stamps, whatever the clock did. */
export function instantOf({ decision, before, now }: Pick<ToReaders, "decision" | "before" | "now">): Date {
  const times = [now, decision.stamps.updated, before?.releasedAt ?? now].map((at) => at.getTime());
  return new Date(Math.max(...times));
}

function notesOf(decision: ReleaseDecision, before: readonly StoredNote[], at: Date): readonly ReaderNote[] {
  // Why a story was withheld is told while it is withheld, not once it is back.
  const kept = before.filter((note) => note.kind !== "withhold").map(readNote);
  const added = newNote(decision, at);
  return added === null ? kept : [added, ...kept];
}

function newNote({ kind, note, noteLabel, correction }: ReleaseDecision, at: Date): ReaderNote | null {
  if (note === null) return null;
  switch (kind) {
    case "update":
    case "correction":
    case "clarification":
    case "editors-note":
    case "withhold":
    case "kill": {
      const text =
        noteLabel === null ? noteText(kind, note) : noteText(kind, note).slice(noteLabel.length + 2);
      return {
        kind,
        label: `${noteLabel ?? "Notice"}:`,
        text,
        at,
        placement: notePlacement(kind, correction),
      };
    }
    default:
      return null;
  }
}

function readNote({ at, ...same }: StoredNote): ReaderNote {
  return { ...same, at: new Date(at) };
}

/** The notes as they are stored beside the release. */
export function storedNotes(notes: readonly ReaderNote[]): readonly StoredNote[] {
  return notes.map(({ at, ...same }) => ({ ...same, at: at.toISOString() }));
}
