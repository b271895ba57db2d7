import { Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { inksFor } from "#components/editor/person-colour.ts";
import { type ApiRefusal, callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { apClockOnDate } from "#domain/updated-line.ts";
import classes from "./who-wrote.module.css";

/** What `/api/v1/stories/:id/attribution` answers. */
interface Attribution {
  readonly words: number;
  readonly authors: readonly {
    readonly staffer: string;
    readonly name: string;
    readonly words: number;
    readonly share: number;
  }[];
  readonly places: readonly { readonly place: string; readonly runs: readonly Run[] }[];
  readonly revisions: readonly { readonly number: number; readonly createdAt: string }[];
}

interface Run {
  readonly text: string;
  readonly by: string | null;
  readonly since: number | null;
}

interface WhoWroteProps {
  readonly storyId: string;
  readonly of: string;
  /** A new revision is a reason to read again. */
  readonly newest: number | undefined;
}

/** W3: who wrote each stretch, by colour, with everybody's share; choosing one says who and since when. */
export function WhoWrote({ storyId, of, newest }: WhoWroteProps) {
  const [shown, setShown] = useState<Attribution | null>(null);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see `newest`
  useEffect(() => {
    const reading = new AbortController();
    const query = new URLSearchParams({ of });
    void callApi<Attribution>(`/api/v1/stories/${storyId}/attribution?${query}`, {
      signal: reading.signal,
    }).then((result) => {
      if (reading.signal.aborted) return;
      setShown(result.ok ? result.value : null);
      setRefusal(result.ok ? null : result.refusal);
      setChosen(null);
    });
    return () => reading.abort();
  }, [storyId, of, newest]);
  if (refusal) return <Text c="dimmed">{refusal.sentence}</Text>;
  if (!shown) return <Text c="dimmed">Reading …</Text>;
  const inks = inksFor(shown.authors.map(({ staffer }) => staffer));
  const inkOf = (by: string | null) => (by === null ? undefined : inks.get(by));
  return (
    <>
      <Legend shown={shown} inkOf={inkOf} />
      <Chosen shown={shown} chosen={chosen} />
      <div className={classes.copy}>
        {keyed(shown.places).map(({ key, place, runs }) => (
          <p key={key} data-place={place}>
            {runs.map((run) => (
              <Stretch
                key={run.key}
                text={run.text}
                ink={inkOf(run.by)}
                isChosen={chosen === run.key}
                onChoose={() => setChosen(run.key)}
              />
            ))}
          </p>
        ))}
      </div>
    </>
  );
}

interface StretchProps {
  readonly text: string;
  readonly ink: string | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** Words somebody wrote in one go. Mere space between them has no name to be chosen by. */
function Stretch({ text, ink, isChosen, onChoose }: StretchProps) {
  if (text.trim() === "") return <span>{text}</span>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button's words don't flow on with the line
    <span
      role="button"
      tabIndex={0}
      className={classes.run}
      style={{ borderColor: ink }}
      aria-pressed={isChosen}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onChoose();
      }}
    >
      {text}
    </span>
  );
}

/** Places and runs stand still for as long as they are shown, so where they stand tells them apart. */
function keyed(places: Attribution["places"]) {
  return places.map(({ place, runs }, at) => ({
    key: `${at}`,
    place,
    runs: runs.map((run, index) => ({ ...run, key: `${at} ${index}` })),
  }));
}

function Legend({ shown, inkOf }: { shown: Attribution; inkOf: (by: string) => string | undefined }) {
  if (shown.authors.length === 0) return <Text c="dimmed">Nobody has written anything yet.</Text>;
  return (
    <ul className={classes.legend} aria-label="Words by author">
      {shown.authors.map(({ staffer, name, words, share }) => (
        <li key={staffer}>
          <span className={classes.ink} style={{ background: inkOf(staffer) }} aria-hidden />
          <b>{name}</b> {words.toLocaleString("en-US")} {words === 1 ? "word" : "words"},{" "}
          {Math.round(share * 100)}%
        </li>
      ))}
    </ul>
  );
}

function Chosen({ shown, chosen }: { shown: Attribution; chosen: string | null }) {
  const { zone } = useNewsroom().publication;
  const runs = keyed(shown.places).flatMap((place) => place.runs);
  const run = runs.find(({ key }) => key === chosen);
  return (
    <p className={classes.chosen} role="status">
      {run ? describe(run, shown, zone) : "Choose a stretch to see who wrote it, and since when it is there."}
    </p>
  );
}

function describe({ by, since }: Run, { authors, revisions }: Attribution, zone: string): string {
  const name = authors.find(({ staffer }) => staffer === by)?.name ?? "Somebody unknown";
  if (since === null) return `${name}, since the newest revision.`;
  const revision = revisions.find(({ number }) => number === since);
  const when = revision ? `, ${apClockOnDate(new Date(revision.createdAt), zone)}` : "";
  return `${name}, in the copy by r${since}${when}.`;
}
