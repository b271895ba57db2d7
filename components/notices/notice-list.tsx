"use client";

import { Button, SegmentedControl, Text } from "@mantine/core";
import Link from "next/link";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { groupNotices, type NoticeGroup } from "./group-notices.ts";
import { NoticeBody } from "./notice-body.tsx";
import { type NoticeLine, noticeWords } from "./notice-line.ts";
import classes from "./notices.module.css";
import type { Notices } from "./use-notices.ts";

const SHOWS = [
  { value: "all", label: "All" },
  { value: "unseen", label: "Not seen" },
];

interface NoticeListProps {
  readonly notices: Notices;
  readonly onFollow: () => void;
}

/** Everything the person has been told, by story, newest first; what they have not seen is marked. */
export function NoticeList({ notices, onFollow }: NoticeListProps) {
  const { items, unseen, more, refusal, showMore, seeAll } = notices;
  return (
    <>
      <div className={classes.head}>
        <h2>Notices</h2>
        {unseen > 0 ? (
          <Button size="compact-xs" variant="default" onClick={seeAll}>
            Mark all as seen
          </Button>
        ) : null}
      </div>
      <SegmentedControl
        size="xs"
        fullWidth
        mb="xs"
        aria-label="Which notices"
        data={SHOWS}
        value={notices.onlyUnseen ? "unseen" : "all"}
        onChange={(show) => notices.showOnlyUnseen(show === "unseen")}
      />
      {refusal === null ? null : (
        <Text size="sm" c="var(--wt-late)" mb="xs" role="alert">
          {refusal.sentence}
        </Text>
      )}
      {items.length === 0 && refusal === null ? (
        <Text size="sm" c="dimmed">
          {nothingWords(notices)}
        </Text>
      ) : null}
      <ul className={classes.list}>
        {groupNotices(items).map((group) => (
          <Group key={group.story.id} group={group} notices={notices} onFollow={onFollow} />
        ))}
      </ul>
      {more ? (
        <Button size="compact-sm" variant="default" mt="sm" onClick={showMore}>
          Show older ones
        </Button>
      ) : null}
      <p className={classes.foot}>
        <Link href="/newsroom/account#notices" onClick={onFollow}>
          Choose what you are told, and how
        </Link>
      </p>
      <span className={classes.hidden} aria-live="polite">
        {unseen === 0 ? "" : `${unseen} not seen yet`}
      </span>
    </>
  );
}

function nothingWords({ known, onlyUnseen }: Notices): string {
  if (!known) return "Reading your notices…";
  return onlyUnseen ? "You have seen everything." : "Nothing yet. What concerns you will be told here.";
}

interface GroupProps extends NoticeListProps {
  readonly group: NoticeGroup;
}

function Group({ group: { story, notices: own }, ...list }: GroupProps) {
  const [only, ...others] = own;
  if (only === undefined) return null;
  if (others.length === 0) return <Item notice={only} heading="h3" {...list} />;
  return (
    <li className={classes.group}>
      <h3>
        {story.slug} <span className={classes.howMany}>{own.length} notices</span>
      </h3>
      <ul className={classes.list}>
        {own.map((notice) => (
          <Item key={notice.id} notice={notice} heading="h4" {...list} />
        ))}
      </ul>
    </li>
  );
}

interface ItemProps extends NoticeListProps {
  readonly notice: NoticeLine;
  readonly heading: "h3" | "h4";
}

function Item({ notice, heading: Heading, notices, onFollow }: ItemProps) {
  const { zone } = useNewsroom().publication;
  const isUnseen = notice.seenAt === null;
  return (
    <li className={classes.item} data-unseen={isUnseen}>
      <Heading>{noticeWords(notice, zone).title}</Heading>
      <NoticeBody
        notice={notice}
        zone={zone}
        onSeen={() => {
          if (isUnseen) notices.see([notice.id]);
        }}
        onFollow={onFollow}
      />
    </li>
  );
}
