"use client";

import { Button, EmptyState } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconAlertTriangle, IconListSearch } from "@tabler/icons-react";
import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { stepRows } from "#components/desk/step-rows.ts";
import { Screen } from "#components/shell/screen.tsx";
import { useNow } from "#components/shell/use-now.ts";
import { ResultRow } from "./result-row.tsx";
import classes from "./search.module.css";
import { SearchBar } from "./search-bar.tsx";
import { SearchHelp } from "./search-help.tsx";
import type { SearchState } from "./search-state.ts";
import { type Search, useSearch } from "./use-search.ts";

const PAGE = 20;

interface SearchScreenProps {
  /** The server's answer to what the address asks. */
  readonly first: SearchState;
  /** ISO instant of it. */
  readonly readAt: string;
}

/** Every story this person may read, drafts and archive, by the words in it. */
export function SearchScreen({ first, readAt }: SearchScreenProps) {
  const [typed, setTyped] = useState(first.q);
  const search = useSearch(typed, PAGE, first);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const now = useNow(15_000, readAt);
  useAddress(typed, first.q);
  useEffect(() => {
    if (first.q === "") field.current?.focus();
  }, [first.q]);
  useHotkeys([
    ["/", () => field.current?.focus()],
    ["j", () => stepRows(list.current, 1)],
    ["k", () => stepRows(list.current, -1)],
  ]);
  const again = (text: string) => {
    setTyped(text);
    field.current?.focus();
  };
  return (
    <Screen title="Search" about={aboutSentence(search, typed)}>
      <SearchBar
        typed={typed}
        onTyped={setTyped}
        fieldRef={field}
        problem={isAboutTyping(search) && typed === search.q ? (search.refusal?.sentence ?? null) : null}
        onDown={() => stepRows(list.current, 1)}
      />
      <Trouble search={search} />
      {search.stories.length > 0 && typed.trim() !== "" ? (
        <ol ref={list} className={classes.results} aria-label="Stories found" aria-busy={search.busy}>
          {search.stories.map((story) => (
            <ResultRow key={story.id} story={story} now={now} />
          ))}
        </ol>
      ) : (
        <Nothing search={search} typed={typed} onTry={again} />
      )}
      {search.nextCursor !== null && typed === search.q ? (
        <Button variant="default" mt="md" onClick={search.showMore} loading={search.busy}>
          Show more
        </Button>
      ) : null}
    </Screen>
  );
}

/** The address says what is looked for, so that it can be kept and sent on; it doesn't load the page again. */
function useAddress(typed: string, first: string): void {
  const pathname = usePathname();
  const told = useRef(first);
  useEffect(() => {
    const text = typed.trim();
    if (text === told.current) return;
    told.current = text;
    const query = new URLSearchParams({ q: text });
    window.history.replaceState(null, "", text === "" ? pathname : `${pathname}?${query}`);
  }, [typed, pathname]);
}

function isAboutTyping({ refusal }: Search): boolean {
  return refusal?.code.startsWith("search-") ?? false;
}

function aboutSentence({ stories, nextCursor, busy, refusal }: Search, typed: string): string {
  if (typed.trim() === "") return "Every story you may read, by its words: drafts and archive.";
  if (busy) return "Looking …";
  if (refusal !== null || stories.length === 0) return "Nothing found.";
  const count = `${stories.length}${nextCursor === null ? "" : "+"}`;
  return `${count} ${stories.length === 1 ? "story" : "stories"}, best first.`;
}

/** Why there is no answer, when it isn't for what was typed. */
function Trouble({ search }: { search: Search }) {
  if (search.refusal === null || isAboutTyping(search) || search.refusal.code === "given-up") return null;
  return (
    <div className={classes.trouble} role="alert">
      <IconAlertTriangle size={16} aria-hidden />
      <span>{search.refusal.sentence}</span>
      <Button variant="default" size="compact-xs" onClick={search.again} loading={search.busy}>
        Try again
      </Button>
    </div>
  );
}

function Nothing({ search, typed, onTry }: { search: Search; typed: string; onTry: (text: string) => void }) {
  if (typed.trim() === "") return <SearchHelp onTry={onTry} />;
  if (search.busy || search.refusal !== null) return null;
  return (
    <div className={classes.nothing}>
      <EmptyState
        icon={<IconListSearch stroke={1.5} />}
        title="No story of yours to see has that"
        description="Fewer words find more. Words typed a moment ago are found after two or three seconds."
      />
      <SearchHelp onTry={onTry} />
    </div>
  );
}
