import type { Actor } from "#domain/staffer.ts";
import { listFilters, type SavedFilter } from "#server/records/saved-filters.ts";
import type { Newsroom } from "../newsroom.ts";

/** The actor's own named views of the board, by name. */
export function filtersFor({ db }: Newsroom, actor: Actor): Promise<readonly SavedFilter[]> {
  return listFilters(db.prisma, actor.id);
}
