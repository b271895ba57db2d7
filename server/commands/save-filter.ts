import { decide } from "#domain/permissions.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { listFilters, removeFilter, type SavedFilter, saveFilter } from "#server/records/saved-filters.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { malformed } from "./refusals.ts";

const MOST_FILTERS = 30;
const LONGEST_NAME = 60;
const LONGEST_QUERY = 500;

export interface KeepFilterInput {
  readonly name: string;
  /** The query of the board's address, without its "?". */
  readonly query: string;
}

/** D5: keeps a view of the board under a name of one's own; one of that name is replaced. */
export function keepFilter(newsroom: Newsroom, actor: Actor, input: KeepFilterInput): Answer<SavedFilter> {
  return inOneTransaction(newsroom, async (tx) => {
    const permitted = decide(actor, "see-list", null);
    if (!permitted.ok) return permitted;
    const name = input.name.normalize("NFC").trim().replaceAll(/\s+/g, " ");
    if (name === "" || [...name].length > LONGEST_NAME || /\p{Cc}/u.test(name)) {
      return refused(malformed("name", `Give the view a name of at most ${LONGEST_NAME} characters.`));
    }
    if (input.query.length > LONGEST_QUERY || /[^\x21-\x7e]/.test(input.query)) {
      return refused(malformed("query", "That is no view of the board."));
    }
    const kept = await listFilters(tx, actor.id);
    if (kept.length >= MOST_FILTERS && !kept.some((each) => each.name === name)) {
      return refused(malformed("name", `You keep ${MOST_FILTERS} views already. Take one off first.`));
    }
    return done(await saveFilter(tx, actor.id, { name, query: input.query }));
  });
}

/** Takes one of one's own views off. That it is gone already is no error. */
export function dropFilter(newsroom: Newsroom, actor: Actor, input: { readonly id: string }): Answer<null> {
  return inOneTransaction(newsroom, async (tx) => {
    await removeFilter(tx, actor.id, input.id);
    return done(null);
  });
}
