import { isPriority, type Priority } from "#domain/priority.ts";
import type { Refusal } from "#domain/refusal.ts";
import { done, type Result, refused } from "#domain/result.ts";
import { decideTags } from "#domain/tags.ts";
import { malformed } from "./refusals.ts";

interface Planned {
  readonly budgetedLength?: number | null;
  readonly budgetLine?: string;
  readonly priority?: number;
  readonly tags?: readonly string[];
}

const LONGEST_LINE = 280;

/** D4: what the budget plans of a story, as it is kept; what is left out stays out. */
export function decidePlan({
  budgetedLength,
  budgetLine,
  priority,
  tags,
}: Planned): Result<
  { readonly priority?: Priority; readonly tags?: readonly string[]; readonly budgetLine?: string },
  Refusal
> {
  if (typeof budgetedLength === "number" && !isLength(budgetedLength)) {
    return refused(malformed("budgetedLength", "The budgeted length is a whole number of words above 0."));
  }
  if (priority !== undefined && !isPriority(priority)) {
    return refused(malformed("priority", "The priority is a figure from 1, a flash, to 6, which can wait."));
  }
  const line = budgetLine?.normalize("NFC").trim().replaceAll(/\s+/g, " ");
  if (line !== undefined && [...line].length > LONGEST_LINE) {
    return refused(
      malformed("budgetLine", `A budget line has at most ${LONGEST_LINE} characters. Shorten it.`),
    );
  }
  const kept = tags === undefined ? done(undefined) : decideTags(tags);
  if (!kept.ok) return kept;
  return done({
    ...(priority !== undefined && { priority }),
    ...(line !== undefined && { budgetLine: line }),
    ...(kept.value !== undefined && { tags: kept.value }),
  });
}

function isLength(words: number): boolean {
  return Number.isInteger(words) && words > 0 && words <= 1_000_000;
}
