"use client";

import { Kbd, useMantineColorScheme } from "@mantine/core";
import { Spotlight } from "@mantine/spotlight";
import {
  IconArrowUpRight,
  IconFilePlus,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSearch,
  IconUserCircle,
} from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { leave } from "#components/sign-in/leave.ts";
import { destinationsFor } from "./destinations.ts";
import { openKeyboardHelp } from "./keyboard-help-store.ts";
import { openNewStory } from "./new-story-store.ts";
import { useNewsroom } from "./newsroom-context.tsx";
import { paletteStore } from "./palette-store.ts";
import classes from "./shell.module.css";
import { useFoundStories } from "./use-found-stories.ts";

interface Command {
  readonly id: string;
  readonly label: string;
  readonly about?: string;
  readonly icon: ReactNode;
  readonly key?: string;
  readonly run: () => void;
}

/** Ctrl K: any story by its slug or hed, any screen, any command. */
export function Palette() {
  const [query, setQuery] = useState("");
  const router = useRouter();
  const stories = useFoundStories(query);
  const wanted = query.trim().toLowerCase();
  const commands = useCommands().filter(({ label, about = "" }) =>
    `${label} ${about}`.toLowerCase().includes(wanted),
  );
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={["mod + K"]}
      scrollable
      maxHeight={440}
      clearQueryOnClose
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      classNames={{ actionsGroup: classes["palette-group"] }}
      attributes={{ content: { "aria-label": "Find a story, a screen or a command" } }}
    >
      <Spotlight.Search
        placeholder="A story, a screen or a command"
        aria-label="Find a story, a screen or a command"
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {stories.length > 0 ? (
          <Spotlight.ActionsGroup label="Stories">
            {stories.map((story) => (
              <Spotlight.Action key={story.id} onClick={() => router.push(`/newsroom/stories/${story.id}`)}>
                <span>
                  <span className={classes["palette-slug"]}>{story.slug}</span>
                  <br />
                  <span className={classes["palette-hed"]}>{story.hed || "No hed yet"}</span>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {commands.length > 0 ? (
          <Spotlight.ActionsGroup label="Commands">
            {commands.map(({ id, label, about, icon, key, run }) => (
              <Spotlight.Action
                key={id}
                label={label}
                description={about}
                leftSection={icon}
                rightSection={key === undefined ? undefined : <Kbd size="xs">{key}</Kbd>}
                onClick={run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {commands.length + stories.length === 0 ? (
          <Spotlight.Empty>Nothing by that name. Try the slug of a story.</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function useCommands(): readonly Command[] {
  const router = useRouter();
  const { actor } = useNewsroom();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const go = destinationsFor(actor).map(
    (to): Command => ({
      id: to.href,
      label: to.label,
      about: to.about,
      icon: <IconArrowUpRight size={18} stroke={1.5} aria-hidden />,
      run: () => {
        if (to.outside) window.open(to.href, "_blank", "noreferrer");
        else router.push(to.href);
      },
    }),
  );
  return [
    {
      id: "new-story",
      label: "New story",
      icon: <IconFilePlus size={18} stroke={1.5} aria-hidden />,
      key: "N",
      run: openNewStory,
    },
    {
      id: "mine",
      label: "My stories",
      about: "Those I have claimed or write in",
      icon: <IconUserCircle size={18} stroke={1.5} aria-hidden />,
      run: () => router.push("/newsroom?mine=1"),
    },
    ...go,
    {
      id: "account",
      label: "Password and tokens",
      icon: <IconUserCircle size={18} stroke={1.5} aria-hidden />,
      run: () => router.push("/newsroom/account"),
    },
    {
      id: "scheme",
      label: colorScheme === "dark" ? "Light appearance" : "Dark appearance",
      icon: <IconMoon size={18} stroke={1.5} aria-hidden />,
      run: () => setColorScheme(colorScheme === "dark" ? "light" : "dark"),
    },
    {
      id: "keys",
      label: "Keyboard shortcuts",
      icon: <IconKeyboard size={18} stroke={1.5} aria-hidden />,
      key: "?",
      run: openKeyboardHelp,
    },
    {
      id: "sign-out",
      label: "Sign out",
      icon: <IconLogout size={18} stroke={1.5} aria-hidden />,
      run: () => void leave(),
    },
  ];
}
