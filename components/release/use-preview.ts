import { useEffect, useState } from "react";
import { type ApiRefusal, callApi } from "#components/shell/call-api.ts";
import type { PreviewFacts } from "./desk-facts.ts";

export type Preview =
  | { readonly state: "asking" }
  | { readonly state: "told"; readonly facts: PreviewFacts }
  | { readonly state: "refused"; readonly refusal: ApiRefusal };

/** Long enough that a sentence being typed is asked about once. */
const SETTLE_MS = 350;

/** What the release would do, asked again whenever the request or the working copy changes. */
export function usePreview(
  storyId: string,
  body: Record<string, unknown> | null,
  workingSha256: string,
): Preview {
  const [preview, setPreview] = useState<Preview>({ state: "asking" });
  const request = body === null ? null : JSON.stringify(body);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new words in the working copy are a reason to ask again
  useEffect(() => {
    if (request === null) return;
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const result = await callApi<PreviewFacts>(`/api/v1/stories/${storyId}/releases/preview`, {
        method: "POST",
        body: JSON.parse(request),
        signal: asking.signal,
      });
      if (asking.signal.aborted) return;
      setPreview(
        result.ok ? { state: "told", facts: result.value } : { state: "refused", refusal: result.refusal },
      );
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [storyId, request, workingSha256]);
  return preview;
}
