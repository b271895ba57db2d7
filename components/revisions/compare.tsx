import { Button, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useCallback, useEffect, useRef, useState } from "react";
import { type ApiRefusal, callApi } from "#components/shell/call-api.ts";
import type { CopyDiff } from "#copy/diff.ts";
import { DiffView } from "./diff-view.tsx";
import classes from "./revisions.module.css";
import { SideBySide } from "./side-by-side.tsx";

interface CompareProps {
  readonly storyId: string;
  readonly from: string;
  readonly to: string;
  readonly beside: boolean;
  /** What a side is called. */
  readonly nameOf: (side: string) => string;
  /** A new revision is a reason to compare again. */
  readonly newest: number | undefined;
}

/** Two states of the copy compared; n and p go from change to change. */
export function Compare({ storyId, from, to, beside, nameOf, newest }: CompareProps) {
  const [shown, setShown] = useState<{ diff: CopyDiff; summary: string } | null>(null);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  // On a narrow screen two columns hold three words each.
  const hasRoom = useMediaQuery("(min-width: 62em)");
  const { place, step } = useChanges();
  // biome-ignore lint/correctness/useExhaustiveDependencies: see `newest`
  useEffect(() => {
    const reading = new AbortController();
    const query = new URLSearchParams({ from, to });
    void callApi<{ diff: CopyDiff; summary: string }>(`/api/v1/stories/${storyId}/diff?${query}`, {
      signal: reading.signal,
    }).then((result) => {
      if (reading.signal.aborted) return;
      setShown(result.ok ? result.value : null);
      setRefusal(result.ok ? null : result.refusal);
    });
    return () => reading.abort();
  }, [storyId, from, to, newest]);
  if (refusal) return <Text c="dimmed">{refusal.sentence}</Text>;
  if (!shown) return <Text c="dimmed">Comparing …</Text>;
  return (
    <>
      {shown.diff.changed ? (
        <div className={classes.steps}>
          <p className={classes.summary}>{shown.summary}</p>
          <Button size="compact-xs" variant="default" onClick={() => step(-1)}>
            Previous change (p)
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => step(1)}>
            Next change (n)
          </Button>
        </div>
      ) : null}
      <div ref={place}>
        {beside && hasRoom ? (
          <SideBySide diff={shown.diff} from={nameOf(from)} to={nameOf(to)} />
        ) : (
          <DiffView diff={shown.diff} />
        )}
      </div>
    </>
  );
}

const CHANGED = '[data-change]:not([data-change="same"])';

/** Goes to the next or previous change of what stands in `place`, by `step` or by the keys n and p. */
function useChanges() {
  const place = useRef<HTMLDivElement>(null);
  const step = useCallback((by: 1 | -1) => {
    const changes = [...(place.current?.querySelectorAll<HTMLElement>(CHANGED) ?? [])];
    const at = changes.findIndex((change) => change.dataset.looked === "true");
    const next =
      changes[at === -1 ? (by === 1 ? 0 : changes.length - 1) : (at + by + changes.length) % changes.length];
    for (const change of changes) delete change.dataset.looked;
    if (!next) return;
    next.dataset.looked = "true";
    next.scrollIntoView({ block: "center" });
  }, []);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const target = event.target;
      const isTyping =
        target instanceof HTMLElement &&
        target.closest("input:not([type=radio]), textarea, select, [contenteditable=true], [role=dialog]");
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "n") step(1);
      if (event.key === "p") step(-1);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [step]);
  return { place, step };
}
