import type { ReactNode } from "react";
import { apBodyDate } from "#domain/updated-line.ts";
import { NoteLine } from "./notes.tsx";
import type { ReaderNote } from "./reading.ts";

/** A note of the corrections page and the story it belongs to. `hed` is empty when the story shows no copy any more. */
export interface NoteOfStory {
  readonly note: ReaderNote;
  readonly address: string;
  readonly hed: string;
}

/** R1: every correction, clarification, editor's note and withdrawal, newest first. */
export function CorrectionsPage({
  notes,
  name,
  zone,
}: {
  readonly notes: readonly NoteOfStory[];
  readonly name: string;
  readonly zone: string;
}): ReactNode {
  return (
    <>
      <h1 className="title">Corrections</h1>
      <p className="opening">When {name} gets something wrong, it says so: at the story, and here.</p>
      {notes.length === 0 ? (
        <p className="opening">No correction has been made.</p>
      ) : (
        <ul className="list">
          {notes.map(({ note, address, hed }) => (
            <li key={`${address} ${note.at.toISOString()} ${note.text}`}>
              <h2 className="about">
                <a href={address}>
                  <bdi>{hed === "" ? `A story withdrawn ${apBodyDate(note.at, zone)}` : hed}</bdi>
                </a>
              </h2>
              <NoteLine note={note} zone={zone} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A page that says no, and what the reader can do. */
export function PlainPage({
  label,
  title,
  children,
}: {
  readonly label: string;
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="plain">
      <p className="label">{label}</p>
      <h1 className="title">{title}</h1>
      {children}
    </div>
  );
}
