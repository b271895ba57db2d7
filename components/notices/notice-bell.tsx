"use client";

import { Popover } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useState } from "react";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { shortCount } from "./notice-line.ts";
import { NoticeList } from "./notice-list.tsx";
import classes from "./notices.module.css";
import { useNotices } from "./use-notices.ts";
import { useUrgentNotices } from "./use-urgent-notices.tsx";

/** In the top bar: how much the person has not seen yet, and the list of it. */
export function NoticeBell() {
  const { publication } = useNewsroom();
  const notices = useNotices();
  const [open, setOpen] = useState(false);
  // What the open list shows needs no card beside it.
  useUrgentNotices(notices, { zone: publication.zone, quiet: open });
  const { unseen } = notices;
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width="min(25rem, calc(100vw - 1rem))"
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.bell}
          onClick={() => setOpen(!open)}
          aria-label={unseen === 0 ? "Notices" : `Notices: ${shortCount(unseen)} not seen`}
        >
          <IconBell size={17} stroke={1.75} aria-hidden />
          {unseen === 0 ? null : (
            <span className={classes.count} aria-hidden>
              {shortCount(unseen)}
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label="Notices">
        <NoticeList notices={notices} onFollow={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
