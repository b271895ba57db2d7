import type { ReactNode } from "react";
import type { DiffRun } from "#copy/diff-words.ts";
import { apBodyDate, apClock, isoWithOffset } from "#domain/updated-line.ts";

/** One release in a story's public change log. */
export interface ChangeInLog {
  readonly number: number;
  /** What happened, in a reader's words: "Corrected". */
  readonly what: string;
  readonly at: Date;
  /** The note it gave readers, "Correction: …", or null. */
  readonly note: string | null;
  /** What changed, line by line; null when there is nothing to compare with, empty when no words changed. */
  readonly lines: readonly ChangedLine[] | null;
}

export interface ChangedLine {
  /** "Headline", "Paragraph", … */
  readonly label: string;
  readonly runs: readonly DiffRun[];
}

/** P3: every release of a story, newest first, with what it changed word by word. */
export function ChangesPage({
  hed,
  address,
  changes,
  zone,
}: {
  /** Empty when the story shows no copy. */
  readonly hed: string;
  readonly address: string;
  readonly changes: readonly ChangeInLog[];
  readonly zone: string;
}): ReactNode {
  return (
    <>
      <p className="kicker label">Changes to this story</p>
      <h1 className="title">
        <a href={address}>{hed === "" ? "A story that is no longer shown" : hed}</a>
      </h1>
      <ol className="list log">
        {changes.map((change) => (
          <li key={change.number}>
            <Change change={change} zone={zone} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Change({ change, zone }: { readonly change: ChangeInLog; readonly zone: string }): ReactNode {
  const { what, at, note, lines } = change;
  return (
    <>
      <h2 className="about">{what}</h2>
      <p className="when">
        <time dateTime={isoWithOffset(at, zone)}>
          {apClock(at, zone)}, {apBodyDate(at, zone)}
        </time>
      </p>
      {note !== null && <p className="logged">{note}</p>}
      {lines?.length === 0 && <p className="when">No words changed.</p>}
      {lines?.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes under us
        <div className="compared" key={index}>
          <p className="label">{line.label}</p>
          <p>
            <ComparedRuns runs={line.runs} />
          </p>
        </div>
      ))}
    </>
  );
}

function ComparedRuns({ runs }: { readonly runs: readonly DiffRun[] }): ReactNode {
  return runs.map((run, index) => {
    const key = `${index} ${run.change}`;
    if (run.change === "added") return <ins key={key}>{run.text}</ins>;
    if (run.change === "removed") return <del key={key}>{run.text}</del>;
    return <span key={key}>{run.text}</span>;
  });
}
