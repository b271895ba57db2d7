"use client";

import { useMantineColorScheme } from "@mantine/core";
import {
  IconArrowUpRight,
  IconCalendarEvent,
  IconFilePlus,
  IconKeyboard,
  IconLayoutKanban,
  IconLogout,
  IconMoon,
  IconUserCircle,
} from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { leave } from "#components/sign-in/leave.ts";
import { destinationsFor } from "./destinations.ts";
import { openKeyboardHelp } from "./keyboard-help-store.ts";
import { openNewStory } from "./new-story-store.ts";
import { useNewsroom } from "./newsroom-context.tsx";
import type { PaletteCommand } from "./palette-command.ts";

/** Every screen and everything that can be done from anywhere. */
export function useCommands(): readonly PaletteCommand[] {
  const router = useRouter();
  const { actor } = useNewsroom();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const go = destinationsFor(actor).map(
    (to): PaletteCommand => ({
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
    {
      id: "board",
      label: "Board",
      about: "The stories in hand, in columns",
      icon: <IconLayoutKanban size={18} stroke={1.5} aria-hidden />,
      run: () => router.push("/newsroom/board"),
    },
    {
      id: "day",
      label: "Day",
      about: "What is due today, hour by hour, to print",
      icon: <IconCalendarEvent size={18} stroke={1.5} aria-hidden />,
      run: () => router.push("/newsroom/day"),
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
