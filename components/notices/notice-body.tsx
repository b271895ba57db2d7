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
  readonly onFollow?: () => void;
}

/** What one notice says, why, and where it leads. Following it is seeing it. */
export function NoticeBody({ notice, zone, onSeen, onFollow }: NoticeBodyProps) {
  const { title, sentence, reason, standing, href, linkText } = noticeWords(notice, zone);
  return (
    <div className={classes.body}>
      <p>{sentence}</p>
      {reason === null ? null : <blockquote className={classes.reason}>{reason}</blockquote>}
      {standing === null ? null : <p>{standing}</p>}
      <p className={classes.ways}>
        <Anchor
          component={Link}
          href={href}
          inherit
          fw={600}
          onClick={() => {
            onSeen();
            onFollow?.();
          }}
        >
          {linkText}
        </Anchor>
        {notice.seenAt === null ? (
          <button type="button" className={classes.seen} onClick={onSeen} aria-description={title}>
            Mark as seen
          </button>
        ) : null}
      </p>
    </div>
  );
}
