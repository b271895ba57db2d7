"use client";

import { Kbd } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { Spotlight, useSpotlight } from "@mantine/spotlight";
import { IconListSearch, IconSearch } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { HandOff } from "#components/desk/hand-off.tsx";
import { type AskedNote, MoveNote } from "#components/desk/move-note.tsx";
import { useStoryActions } from "#components/desk/use-story-actions.tsx";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { commandsFor, type PaletteCommand } from "#components/shell/palette-command.ts";
import { openPalette, paletteStore } from "#components/shell/palette-store.ts";
import { useCommands } from "#components/shell/use-commands.tsx";
import { may } from "#domain/permissions.ts";
import { LONGEST_SEARCH } from "#domain/search-query.ts";
import { FoundAction } from "./found-action.tsx";
import { type OpenStory, useOpenStory } from "./open-story.ts";
import classes from "./palette.module.css";
import { keepFirstSelected } from "./palette-selection.ts";
import { useStoryCommands } from "./story-commands.tsx";
import { useSearch } from "./use-search.ts";

const MOST = 6;

/** What its list is made of takes this, which its types leave out: beyond its edge nothing else can be reached by key. */
const REACHED_BY_KEY: object = { viewportProps: { tabIndex: 0 } };

/** Ctrl K: any story by its words, any screen, any command, and what can be done with the story that is open. */
export function Palette() {
  const [query, setQuery] = useState("");
  const { opened } = useSpotlight(paletteStore);
  const router = useRouter();
  const { actor } = useNewsroom();
  const maySearch = may(actor, "see-list", null);
  const search = useSearch(maySearch ? query : "", MOST);
  const stories = query.trim() === "" ? [] : search.stories;
  const { story, refresh } = useOpenStory(opened);
  const actions = useStoryActions(refresh);
  const [handingOff, setHandingOff] = useState<OpenStory | null>(null);
  const [noting, setNoting] = useState<AskedNote | null>(null);
  const own = useStoryCommands(story, {
    actions,
    onHandOff: setHandingOff,
    onNote: (noted, move) => setNoting({ story: noted, move, others: [] }),
  });
  const ofStory = commandsFor(own, query);
  const general = commandsFor(useCommands(), query);
  const named = [...ofStory.named, ...general.named];
  const listed = [named, stories, ofStory.others, general.others].map((group) => group.map(({ id }) => id));
  const order = listed.flat().join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order of what is listed is what moves the selection
  useEffect(() => keepFirstSelected(paletteStore), [order]);
  // In the copy Ctrl K makes a link; this one works there, and in every field.
  useHotkeys([["mod+shift+F", openPalette]], [], true);
  const goSearch = () => router.push(`/newsroom/search?${new URLSearchParams({ q: query.trim() })}`);

  return (
    <>
      <Spotlight.Root
        store={paletteStore}
        query={query}
        onQueryChange={setQuery}
        shortcut={["mod + K"]}
        scrollable
        maxHeight={520}
        size={680}
        clearQueryOnClose
        overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
        classNames={{ actionsGroup: classes.group, action: classes.action }}
        attributes={{ content: { "aria-label": "Find a story, a screen or a command" } }}
      >
        <Spotlight.Search
          placeholder="Words of a story, a screen or a command"
          aria-label="Find a story, a screen or a command"
          maxLength={LONGEST_SEARCH}
          leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        />
        <Spotlight.ActionsList {...REACHED_BY_KEY}>
          <Commands label="Commands" commands={named} />
          {stories.length > 0 ? (
            <Spotlight.ActionsGroup label="Stories">
              {stories.map((found) => (
                <FoundAction
                  key={found.id}
                  story={found}
                  onOpen={() => router.push(`/newsroom/stories/${found.id}`)}
                />
              ))}
            </Spotlight.ActionsGroup>
          ) : null}
          {query.trim() !== "" && maySearch ? (
            <Spotlight.Action
              label={`Search every story for “${query.trim()}”`}
              description={
                search.refusal?.code.startsWith("search-") && search.q === query
                  ? search.refusal.sentence
                  : search.busy
                    ? "Looking …"
                    : stories.length === 0
                      ? "No story of yours to see has that yet."
                      : undefined
              }
              leftSection={<IconListSearch size={18} stroke={1.5} aria-hidden />}
              onClick={goSearch}
            />
          ) : null}
          <Commands label={`This story: ${story?.slug ?? ""}`} commands={ofStory.others} />
          <Commands label={named.length > 0 ? "More commands" : "Commands"} commands={general.others} />
          {order === "" && !maySearch ? (
            <Spotlight.Empty>Nothing by that name. Try the name of a screen.</Spotlight.Empty>
          ) : null}
        </Spotlight.ActionsList>
      </Spotlight.Root>
      <HandOff story={handingOff} actions={actions} onClose={() => setHandingOff(null)} />
      <MoveNote asked={noting} actions={actions} onClose={() => setNoting(null)} />
    </>
  );
}

function Commands({ label, commands }: { label: string; commands: readonly PaletteCommand[] }) {
  if (commands.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={label}>
      {commands.map(({ id, label: name, about, icon, key, run }) => (
        <Spotlight.Action
          key={id}
          label={name}
          description={about}
          leftSection={icon}
          rightSection={key === undefined ? undefined : <Kbd size="xs">{key}</Kbd>}
          onClick={run}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}
