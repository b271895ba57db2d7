"use client";

import { notifications } from "@mantine/notifications";
import { usePathname } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";
import { NoticeBody } from "./notice-body.tsx";
import { isUrgent, type NoticeLine, noticeWords } from "./notice-line.ts";
import type { Notices } from "./use-notices.ts";

/** More would hide the story somebody is working on; the next comes up when one has been seen. */
const MOST_AT_ONCE = 2;

/**
 * N4: what a managing editor must be told at once comes up on whatever screen they are at, and stays until they have
 * seen it, here or on another screen of theirs.
 */
export function useUrgentNotices(
  { items, see }: Notices,
  { zone, quiet }: { readonly zone: string; readonly quiet: boolean },
): void {
  const shown = useRef(new Set<string>());
  const path = usePathname();

  const show = useEffectEvent((notice: NoticeLine) => {
    const { id } = notice;
    const seen = () => {
      // Taken down because it was seen elsewhere, or closed here: only the latter is news.
      if (shown.current.delete(id)) see([id]);
    };
    notifications.show({
      id: `notice-${id}`,
      title: noticeWords(notice, zone).title,
      message: <NoticeBody notice={notice} zone={zone} onSeen={() => notifications.hide(`notice-${id}`)} />,
      color: "red",
      withBorder: true,
      autoClose: false,
      withCloseButton: false,
      onClose: seen,
    });
  });

  useEffect(() => {
    // Where a notice leads, the screen says it itself, and a card would lie over what is to be looked at.
    const leadsHere = (each: NoticeLine) => noticeWords(each, zone).href.split(/[?#]/)[0] === path;
    const urgent = quiet
      ? []
      : items
          .filter((each) => each.seenAt === null && isUrgent(each) && !leadsHere(each))
          .slice(0, MOST_AT_ONCE);
    for (const id of [...shown.current]) {
      if (urgent.some((notice) => notice.id === id)) continue;
      shown.current.delete(id);
      notifications.hide(`notice-${id}`);
    }
    for (const notice of urgent) {
      if (shown.current.has(notice.id)) continue;
      shown.current.add(notice.id);
      show(notice);
    }
  }, [items, quiet, path, zone]);
}
