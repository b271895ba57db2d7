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

/** What the release would do, asked again whenever the request or what it is about changes: words, checks. */
export function usePreview(storyId: string, body: Record<string, unknown> | null, about: string): Preview {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly preview: Preview } | null>(null);
  const request = body === null ? null : JSON.stringify(body);
  // New words in the working copy, and a check that somebody made, are a reason to ask again.
  const question = request === null ? null : `${about} ${request}`;
  const asked = useRef(false);
  useEffect(() => {
    if (question === null || request === null) return;
    const asking = new AbortController();
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
    };
    const timer = setTimeout(() => void ask(), asked.current ? SETTLE_MS : 0);
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
