"use client";

import { Anchor } from "@mantine/core";
import Link from "next/link";
import { type NoticeLine, noticeWords } from "./notice-line.ts";
import classes from "./notices.module.css";

interface NoticeBodyProps {
  readonly notice: NoticeLine;
  /** IANA zone of the publication. */
  readonly zone: string;
  readonly onSeen: () => void;
}

/** What one notice says, why, and where it leads. Following it is seeing it. */
export function NoticeBody({ notice, zone, onSeen }: NoticeBodyProps) {
  const { sentence, reason, standing, href, linkText } = noticeWords(notice, zone);
  return (
    <div className={classes.body}>
      <p>{sentence}</p>
      <blockquote className={classes.reason}>{reason}</blockquote>
      <p>{standing}</p>
      <p className={classes.ways}>
        <Anchor component={Link} href={href} inherit fw={600} onClick={onSeen}>
          {linkText}
        </Anchor>
        {notice.seenAt === null ? (
          <button type="button" className={classes.seen} onClick={onSeen}>
            Mark as seen
          </button>
        ) : null}
      </p>
    </div>
  );
}
