import type { ReactNode } from "react";
import { apBodyDate, apClock, isoWithOffset } from "#domain/updated-line.ts";
import type { ReaderNote } from "./reading.ts";

/** Notes newest first, each dated (R1). Nothing when there are none. */
export function Notes({
  notes,
  zone,
}: {
  readonly notes: readonly ReaderNote[];
  readonly zone: string;
}): ReactNode {
  if (notes.length === 0) return null;
  return (
    <section className="notes">
      {notes.map((note) => (
        <NoteLine key={`${note.kind} ${note.at.toISOString()} ${note.text}`} note={note} zone={zone} />
      ))}
    </section>
  );
}

/** One note: its label, its words, its date. */
export function NoteLine({ note, zone }: { readonly note: ReaderNote; readonly zone: string }): ReactNode {
  return (
    <div className="note">
      <p>
        <strong>{note.label}</strong> {note.text}
      </p>
      <time dateTime={isoWithOffset(note.at, zone)}>
        {apClock(note.at, zone)}, {apBodyDate(note.at, zone)}
      </time>
    </div>
  );
}
