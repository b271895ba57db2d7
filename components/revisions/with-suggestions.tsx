import { Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { type ApiRefusal, callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { apClockOnDate } from "#domain/updated-line.ts";
import { PLACE_LABELS } from "./place-labels.ts";
import { type LineRun, type SuggestedRun, suggestedLines } from "./suggested-lines.ts";
import classes from "./with-suggestions.module.css";

/** What `/api/v1/stories/:id/revisions/:number?suggestions=1` answers of it. */
interface SuggestedRevision {
  readonly suggestions: readonly { readonly text: string; readonly runs: readonly SuggestedRun[] }[] | null;
}

interface WithSuggestionsProps {
  readonly storyId: string;
  /** Null while the story has none. */
  readonly revision: number | null;
}

/** W2: a revision as it stood with what was suggested: put in, struck out, formatted, and by whom. */
export function WithSuggestions({ storyId, revision }: WithSuggestionsProps) {
  const [shown, setShown] = useState<SuggestedRevision | null>(null);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  useEffect(() => {
    if (revision === null) return;
    const reading = new AbortController();
    setShown(null);
    void callApi<SuggestedRevision>(`/api/v1/stories/${storyId}/revisions/${revision}?suggestions=1`, {
      signal: reading.signal,
    }).then((result) => {
      if (reading.signal.aborted) return;
      setShown(result.ok ? result.value : null);
      setRefusal(result.ok ? null : result.refusal);
    });
    return () => reading.abort();
  }, [storyId, revision]);
  if (revision === null) return <Text c="dimmed">No revision has been frozen yet.</Text>;
  if (refusal) return <Text c="dimmed">{refusal.sentence}</Text>;
  if (!shown) return <Text c="dimmed">Reading …</Text>;
  const { suggestions } = shown;
  if (suggestions === null)
    return <Text c="dimmed">What was suggested was not yet kept when r{revision} was frozen.</Text>;
  if (suggestions.length === 0)
    return <Text c="dimmed">Nothing was suggested when r{revision} was frozen.</Text>;
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        r{revision} is these words without any of the suggestions.
      </Text>
      {suggestions.map(({ text, runs }) => (
        <section key={text} aria-label={PLACE_LABELS[text] ?? "Words of a picture"} className={classes.copy}>
          {suggestedLines(runs).map(({ key, runs: line }) => (
            <p key={key}>
              {line.map((run) => (
                <Stretch key={run.key} run={run} />
              ))}
            </p>
          ))}
        </section>
      ))}
    </>
  );
}

function Stretch({ run: { words, suggested } }: { run: LineRun }) {
  const { publication } = useNewsroom();
  const isOut = suggested.some(({ sort }) => sort === "delete");
  const isIn = suggested.some(({ sort }) => sort === "insert");
  const Element = isOut ? "del" : isIn ? "ins" : "span";
  const who = suggested.map(
    ({ sort, by, at }) => `${VERBS[sort]} by ${by.name}, ${apClockOnDate(new Date(at), publication.zone)}`,
  );
  return (
    <Element
      className={classes.run}
      data-suggested={suggested.length > 0}
      title={who.length > 0 ? [...new Set(who)].join("; ") : undefined}
    >
      {words}
    </Element>
  );
}

const VERBS = { insert: "Put in", delete: "Taken out", format: "Formatted" } as const;
