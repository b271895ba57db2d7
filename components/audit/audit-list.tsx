import { VisuallyHidden } from "@mantine/core";
import Link from "next/link";
import { apClock, apDate } from "#domain/updated-line.ts";
import { actionWords, type FactReading, factPairs } from "./action-words.ts";
import classes from "./audit.module.css";

/** One row of the trail. `at` is ISO 8601; `story` is null when the row concerns none. */
export interface AuditLine {
  readonly number: number;
  readonly at: string;
  readonly actorName: string | null;
  readonly action: string;
  readonly story: {
    readonly id: string /** Null when the reader may not know it. */;
    readonly slug: string | null;
  } | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly previous: string;
  readonly hash: string;
}

/** N7: the trail, newest first, a day at a time; each row shows the hash it is chained by. */
export function AuditList({ lines, reading }: { lines: readonly AuditLine[]; reading: FactReading }) {
  return (
    <>
      {byDay(lines, reading.zone).map(([day, rows]) => (
        <section key={day} className={classes.day} aria-label={day}>
          <h2 className={classes.date}>{day}</h2>
          <ol className={classes.rows} reversed>
            {rows.map((line) => (
              <AuditRow key={line.number} line={line} reading={reading} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function AuditRow({ line, reading }: { line: AuditLine; reading: FactReading }) {
  return (
    <li className={classes.row} value={line.number}>
      <time className={classes.time} dateTime={line.at}>
        {apClock(new Date(line.at), reading.zone)}
      </time>
      <div className={classes.what}>
        <p>
          <strong>{line.actorName ?? "Nobody known"}</strong> {actionWords(line.action)}
          {line.story === null ? null : (
            <>
              {" "}
              <StoryOf story={line.story} />
            </>
          )}
        </p>
        <Facts facts={line.facts} reading={reading} />
      </div>
      <span className={classes.chain} title={`Row ${line.number}\n${line.hash}\nafter ${line.previous}`}>
        <VisuallyHidden>Row </VisuallyHidden>
        {line.number}
        <code>{line.hash.slice(0, 10)}</code>
      </span>
    </li>
  );
}

/** A story that is not the reader's to know has no name here; its trail is still theirs to filter by. */
function StoryOf({ story }: { story: NonNullable<AuditLine["story"]> }) {
  const address = `/newsroom/audit?story=${story.id}`;
  return story.slug === null ? (
    <Link className={classes.unnamed} href={address}>
      (a story that can’t be read here)
    </Link>
  ) : (
    <Link className={classes.story} href={address}>
      {story.slug}
    </Link>
  );
}

function Facts({ facts, reading }: { facts: Readonly<Record<string, unknown>>; reading: FactReading }) {
  const pairs = factPairs(facts, reading);
  if (pairs.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {pairs.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function byDay(lines: readonly AuditLine[], zone: string): [string, AuditLine[]][] {
  const days = new Map<string, AuditLine[]>();
  for (const line of lines) {
    const day = apDate(new Date(line.at), zone);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days];
}
