"use client";

import { ActionIcon, Button, CloseButton, Group, Menu, ScrollArea, Text, Tooltip } from "@mantine/core";
import { IconCheck, IconDots, IconX } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { useEffect, useMemo, useState } from "react";
import { useColleagues } from "#components/editor/use-colleagues.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { showRefusal } from "#components/shell/notices.ts";
import { BODY } from "#copy/format.ts";
import type { SuggestionGroup } from "#copy/suggestions.ts";
import { apClockOnDate } from "#domain/updated-line.ts";
import { useConnection } from "../story-context.tsx";
import { goTo } from "./go-to.ts";
import { suggestionPhrases } from "./suggestion-words.ts";
import classes from "./suggestions.module.css";
import { groupNow, useSuggestions } from "./use-suggestions.ts";

interface SuggestionsPanelProps {
  readonly editor: Editor | null;
  /** Whether this person may take or leave others' suggestions; their own they may always take back. */
  readonly mayDecide: boolean;
  readonly onClose: () => void;
}

/** What is suggested and not yet taken or left, in the order of the story (W2). Releases leave all of it out (N3). */
export function SuggestionsPanel({ editor, mayDecide, onClose }: SuggestionsPanelProps) {
  const connection = useConnection();
  const { actor } = useNewsroom();
  const names = useNames();
  const groups = useSuggestions();
  const [looked, setLooked] = useState<string | null>(null);
  const authors = [...new Set(groups.map(({ by }) => by))];
  useEffect(() => () => goTo(editor, null), [editor]);

  function look(group: SuggestionGroup) {
    const [first] = group.ids;
    setLooked(first ?? null);
    const now = groupNow(connection.doc, group);
    goTo(editor, now?.places.some(({ text }) => text === BODY) ? now : null);
  }

  async function decide(decision: "accept" | "reject", which: readonly SuggestionGroup[]) {
    const ids = which.flatMap((group) => group.ids);
    const refusal = await connection.decisions.make(decision, ids);
    if (refusal !== null) showRefusal(refusal);
  }

  return (
    <aside className={classes.panel} aria-label="Suggestions">
      <Group justify="space-between" wrap="nowrap" className={classes.top}>
        <Text fw={650} size="sm" component="h2">
          Suggestions
        </Text>
        <Group gap={4} wrap="nowrap">
          {groups.length > 0 ? (
            <DecideMany
              groups={groups}
              authors={authors}
              own={actor.id}
              mayDecide={mayDecide}
              nameOf={(id) => names.get(id) ?? "Somebody"}
              onDecide={(decision, which) => void decide(decision, which)}
            />
          ) : null}
          <CloseButton size={24} aria-label="Close suggestions" onClick={onClose} />
        </Group>
      </Group>
      {groups.length === 0 ? (
        <Text size="sm" c="dimmed" p="sm">
          Nothing is suggested. Choose Suggesting above the copy to propose changes without making them.
        </Text>
      ) : (
        <ScrollArea.Autosize className={classes.list} mah="calc(100dvh - 12rem)" type="auto">
          <ol>
            {groups.map((group) => (
              <li key={group.ids[0]}>
                <SuggestionCard
                  group={group}
                  by={names.get(group.by) ?? "Somebody"}
                  isOwn={group.by === actor.id}
                  isLooked={looked !== null && group.ids.includes(looked)}
                  mayDecide={mayDecide}
                  onLook={() => look(group)}
                  onDecide={(decision) => void decide(decision, [group])}
                />
              </li>
            ))}
          </ol>
        </ScrollArea.Autosize>
      )}
    </aside>
  );
}

interface SuggestionCardProps {
  readonly group: SuggestionGroup;
  readonly by: string;
  readonly isOwn: boolean;
  readonly isLooked: boolean;
  readonly mayDecide: boolean;
  readonly onLook: () => void;
  readonly onDecide: (decision: "accept" | "reject") => void;
}

function SuggestionCard({ group, by, isOwn, isLooked, mayDecide, onLook, onDecide }: SuggestionCardProps) {
  const { publication } = useNewsroom();
  return (
    <article className={classes.card} data-looked={isLooked}>
      <button type="button" className={classes.said} onClick={onLook}>
        <span className={classes.by}>
          {isOwn ? "You" : by}
          <time dateTime={group.at}>{apClockOnDate(new Date(group.at), publication.zone)}</time>
        </span>
        {suggestionPhrases(group).map((phrase, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places have no other name, and are redrawn whole
          <span key={index} className={classes.phrase}>
            {phrase}
          </span>
        ))}
      </button>
      <Group gap={4} wrap="nowrap">
        {mayDecide ? (
          <Tooltip label="Take it into the copy">
            <ActionIcon variant="light" color="green" aria-label="Accept" onClick={() => onDecide("accept")}>
              <IconCheck size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : null}
        {mayDecide || isOwn ? (
          <Tooltip label={isOwn ? "Take it back" : "Leave the copy as it is"}>
            <ActionIcon
              variant="default"
              aria-label={isOwn ? "Take back" : "Reject"}
              onClick={() => onDecide("reject")}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : null}
      </Group>
    </article>
  );
}

interface DecideManyProps {
  readonly groups: readonly SuggestionGroup[];
  readonly authors: readonly string[];
  readonly own: string;
  readonly mayDecide: boolean;
  readonly nameOf: (stafferId: string) => string;
  readonly onDecide: (decision: "accept" | "reject", groups: readonly SuggestionGroup[]) => void;
}

/** All at once, or all of one person. Each is one step of undo. */
function DecideMany({ groups, authors, own, mayDecide, nameOf, onDecide }: DecideManyProps) {
  const of = (author: string) => groups.filter(({ by }) => by === author);
  if (!mayDecide && of(own).length === 0) return null;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button size="compact-xs" variant="default" rightSection={<IconDots size={13} aria-hidden />}>
          All
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {mayDecide ? (
          <>
            <Menu.Item onClick={() => onDecide("accept", groups)}>Accept all {groups.length}</Menu.Item>
            <Menu.Item onClick={() => onDecide("reject", groups)}>Reject all {groups.length}</Menu.Item>
          </>
        ) : (
          <Menu.Item onClick={() => onDecide("reject", of(own))}>Take back all of yours</Menu.Item>
        )}
        {mayDecide && authors.length > 1
          ? authors.map((author) => (
              <div key={author}>
                <Menu.Divider />
                <Menu.Label>{author === own ? "Yours" : nameOf(author)}</Menu.Label>
                <Menu.Item onClick={() => onDecide("accept", of(author))}>
                  Accept {of(author).length}
                </Menu.Item>
                <Menu.Item onClick={() => onDecide("reject", of(author))}>
                  Reject {of(author).length}
                </Menu.Item>
              </div>
            ))
          : null}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Names by staffer; those who have left the newsroom are no longer on the list. */
function useNames(): ReadonlyMap<string, string> {
  const { actor } = useNewsroom();
  const colleagues = useColleagues();
  return useMemo(
    () => new Map([...colleagues, actor].map(({ id, name }) => [id, name])),
    [colleagues, actor],
  );
}
