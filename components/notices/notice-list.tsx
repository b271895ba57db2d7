"use client";

import { Button, Text } from "@mantine/core";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { NoticeBody } from "./notice-body.tsx";
import { noticeWords } from "./notice-line.ts";
import classes from "./notices.module.css";
import type { Notices } from "./use-notices.ts";

/** Everything the person has been told, newest first; what they have not seen is marked. */
export function NoticeList({ notices, onFollow }: { notices: Notices; onFollow: () => void }) {
  const { zone } = useNewsroom().publication;
  const { items, unseen, more, known, refusal, showMore, see } = notices;
  const unseenHere = items.filter(({ seenAt }) => seenAt === null).map(({ id }) => id);
  return (
    <>
      <div className={classes.head}>
        <h2>Notices</h2>
        {unseenHere.length > 1 ? (
          <Button size="compact-xs" variant="default" onClick={() => see(unseenHere)}>
            Mark all as seen
          </Button>
        ) : null}
      </div>
      {refusal === null ? null : (
        <Text size="sm" c="var(--wt-late)" mb="xs" role="alert">
          {refusal.sentence}
        </Text>
      )}
      {items.length === 0 && refusal === null ? (
        <Text size="sm" c="dimmed">
          {known ? "Nothing yet. What concerns you will be told here." : "Reading your notices…"}
        </Text>
      ) : null}
      <ul className={classes.list}>
        {items.map((notice) => (
          <li key={notice.id} className={classes.item} data-unseen={notice.seenAt === null}>
            <h3>{noticeWords(notice, zone).title}</h3>
            <NoticeBody
              notice={notice}
              zone={zone}
              onSeen={() => {
                if (notice.seenAt === null) see([notice.id]);
                onFollow();
              }}
            />
          </li>
        ))}
      </ul>
      {more ? (
        <Button size="compact-sm" variant="default" mt="sm" onClick={showMore}>
          Show older ones
        </Button>
      ) : null}
      <span className={classes.hidden} aria-live="polite">
        {unseen === 0 ? "" : `${unseen} not seen yet`}
      </span>
    </>
  );
}
