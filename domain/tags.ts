import type { Refusal } from "./refusal.ts";
import { done, type Result, refused } from "./result.ts";

export const MOST_TAGS = 20;
const LONGEST_TAG = 40;

/**
 * D4, our decision: a story's tags as they are kept: NFC, lower case, spaces collapsed, each once, in the order they were
 * given. What is empty is left out.
 */
export function decideTags(typed: readonly string[]): Result<readonly string[], Refusal> {
  const tags = [...new Set(typed.map(normalTag))].filter((tag) => tag !== "");
  if (tags.length > MOST_TAGS) {
    return refused(
      malformed(
        "too-many-tags",
        `A story has at most ${MOST_TAGS} tags. Take off some of these ${tags.length}.`,
      ),
    );
  }
  const long = tags.find((tag) => [...tag].length > LONGEST_TAG);
  if (long !== undefined) {
    return refused(
      malformed("tag-too-long", `A tag has at most ${LONGEST_TAG} characters. Shorten “${long}”.`),
    );
  }
  const odd = tags.find((tag) => !/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .&/'’-]*$/u.test(tag));
  if (odd !== undefined) {
    return refused(
      malformed("tag-characters", `A tag has letters, figures, spaces and hyphens. Write “${odd}” so.`),
    );
  }
  return done(tags);
}

/** As it is kept, and as it is looked for. */
export function normalTag(typed: string): string {
  return typed.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLowerCase().normalize("NFC");
}

function malformed(code: string, sentence: string): Refusal {
  return { kind: "malformed", code, sentence, details: { field: "tags" } };
}
