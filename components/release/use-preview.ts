import { useEffect, useRef, useState } from "react";
import { type ApiRefusal, callApi } from "#components/shell/call-api.ts";
import type { PreviewFacts } from "./desk-facts.ts";

export type Preview =
  | { readonly state: "asking" }
  /** `current` is false while an answer about the latest request or words is on its way: nothing is released on an old one. */
  | { readonly state: "told"; readonly facts: PreviewFacts; readonly current: boolean }
  | { readonly state: "refused"; readonly refusal: ApiRefusal };

/** Long enough that a sentence being typed is asked about once. */
const SETTLE_MS = 350;
/** An embargo ends though nobody does anything. Where this browser's clock is ahead of the newsroom's, so often it asks. */
const EMBARGO_LEAST_MS = 2_000;
/** Timers of a browser overflow after some weeks. */
const EMBARGO_MOST_MS = 3_600_000;

/**
 * What the release would do, asked again whenever the request or what it is about changes: words, checks; and when an
 * embargo that stands in its way is over.
 */
export function usePreview(storyId: string, body: Record<string, unknown> | null, about: string): Preview {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly preview: Preview } | null>(null);
  const request = body === null ? null : JSON.stringify(body);
  // New words in the working copy, and a check that somebody made, are a reason to ask again.
  const question = request === null ? null : `${about} ${request}`;
  const asked = useRef(false);
  useEffect(() => {
    if (question === null || request === null) return;
    const asking = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const result = await callApi<PreviewFacts>(`/api/v1/stories/${storyId}/releases/preview`, {
        method: "POST",
        body: JSON.parse(request),
        signal: asking.signal,
      });
      if (asking.signal.aborted) return;
      const preview: Preview = result.ok
        ? { state: "told", facts: result.value, current: true }
        : { state: "refused", refusal: result.refusal };
      setAnswer({ to: question, preview });
      const wait = untilEmbargoEnds(preview, Date.now());
      if (wait !== null) timer = setTimeout(() => void ask(), wait);
    };
    timer = setTimeout(() => void ask(), asked.current ? SETTLE_MS : 0);
    asked.current = true;
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [storyId, request, question]);
  if (answer === null) return { state: "asking" };
  if (answer.to === question) return answer.preview;
  // What was told stays to be read while the next answer is on its way: a note being typed must not make the screen jump.
  return answer.preview.state === "told" ? { ...answer.preview, current: false } : { state: "asking" };
}

/** How long until it is worth asking again, ms; null when no embargo stands in the way. */
function untilEmbargoEnds(preview: Preview, now: number): number | null {
  if (preview.state !== "told") return null;
  const until = preview.facts.openGates.find(({ code }) => code === "embargoed")?.details?.embargoUntil;
  if (typeof until !== "string") return null;
  return Math.min(Math.max(Date.parse(until) - now, EMBARGO_LEAST_MS), EMBARGO_MOST_MS);
}
