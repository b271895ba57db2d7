"use client";

import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useRef } from "react";
import { openNewStory } from "#components/shell/new-story-store.ts";
import { Screen } from "#components/shell/screen.tsx";
import { useNow } from "#components/shell/use-now.ts";
import { FilterBar } from "./filter-bar.tsx";
import { type Filters, isNarrowed, NO_FILTERS, parseFilters, screenQuery } from "./filters.ts";
import { ListNotice } from "./list-notice.tsx";
import { NoStories } from "./no-stories.tsx";
import { sortStories } from "./sort-stories.ts";
import { StoriesActions } from "./stories-actions.tsx";
import type { StoryPage } from "./story-line.ts";
import { StoryTable } from "./story-table.tsx";
import { useRowKeys } from "./use-row-keys.ts";
import { useStoryActions } from "./use-story-actions.tsx";
import { useStoryDialogs } from "./use-story-dialogs.tsx";
import { useStoryList } from "./use-story-list.ts";

/** The budget: every story this person may see, where it stands and who has it, as it changes. */
export function StoryList({
  first,
  readAt,
}: {
  first: StoryPage /** ISO instant of `first`. */;
  readAt: string;
}) {
  const [filters, setFilters] = useAddressFilters();
  const list = useStoryList(first, filters);
  const actions = useStoryActions(list.refresh);
  const stories = useMemo(() => sortStories(list.stories, filters.sort), [list.stories, filters.sort]);
  const { menuFor, dialogs } = useStoryDialogs(actions, list.refresh);
  const table = useRef<HTMLTableElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const now = useNow(15_000, readAt);

  useRowKeys({ table, stories, actions });
  useHotkeys([
    ["/", () => search.current?.focus()],
    ["n", openNewStory],
  ]);

  return (
    <Screen
      wide
      title="Stories"
      about={countSentence(list.stories.length, list.more, isNarrowed(filters))}
      actions={<StoriesActions at="list" />}
    >
      <FilterBar filters={filters} onChange={setFilters} searchRef={search} />
      <ListNotice list={list} />
      {stories.length === 0 ? (
        <NoStories
          narrowed={isNarrowed(filters)}
          onShowAll={() => setFilters({ ...NO_FILTERS, sort: filters.sort })}
        />
      ) : (
        <StoryTable tableRef={table} stories={stories} now={now} busy={list.busy} menuFor={menuFor} />
      )}
      {list.more ? (
        <Button variant="default" mt="md" onClick={list.showMore} loading={list.busy}>
          Show more
        </Button>
      ) : null}
      {dialogs}
    </Screen>
  );
}

function countSentence(count: number, more: boolean, narrowed: boolean): string {
  if (count === 0) return narrowed ? "None fit." : "The budget is empty.";
  const stories = `${count}${more ? "+" : ""} ${count === 1 ? "story" : "stories"}`;
  return narrowed ? `${stories} fit` : `${stories} on the budget`;
}

/** The filters as the address has them; changing them changes the address without loading the page again. */
function useAddressFilters(): [Filters, (next: Filters) => void] {
  const params = useSearchParams();
  const pathname = usePathname();
  const text = params.toString();
  const filters = useMemo(() => parseFilters(new URLSearchParams(text)), [text]);
  const set = useCallback(
    (next: Filters) => {
      const query = screenQuery(next);
      window.history.replaceState(null, "", query === "" ? pathname : `${pathname}?${query}`);
    },
    [pathname],
  );
  return [filters, set];
}
