"use client";

import { Button, Group, Text, Textarea } from "@mantine/core";
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { mentionTyped } from "./comment-words.ts";
import classes from "./comments.module.css";
import type { Named } from "./thread-line.ts";

interface CommentFormProps {
  readonly label: string;
  readonly send: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Who can be named. */
  readonly people: readonly Named[];
  /** Answers why not, or null when it was sent. */
  readonly onSend: () => Promise<string | null>;
  readonly onCancel?: () => void;
  readonly autoFocus?: boolean;
}

/** Where a comment is written: plain words, "@" offers people, and ⌘/Ctrl+Enter sends. */
export function CommentForm(props: CommentFormProps) {
  const { label, send, value, onChange, people, onSend, onCancel, autoFocus = false } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState(value.length);
  const [chosen, setChosen] = useState(0);
  const [closed, setClosed] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const caretAfter = useRef<number | null>(null);
  const mention = closed ? null : mentionTyped(value.slice(0, caret), people);
  const offered = mention?.offered ?? [];
  const at = Math.min(chosen, offered.length - 1);

  function name(person: Named) {
    if (!mention) return;
    const before = `${value.slice(0, mention.at)}@${person.name} `;
    onChange(before + value.slice(caret).trimStart());
    setCaret(before.length);
    setChosen(0);
    caretAfter.current = before.length;
  }
  // Before the next key: in the next frame, whoever types on would find their letters in front of each other.
  useLayoutEffect(() => {
    if (caretAfter.current === null) return;
    area.current?.focus();
    area.current?.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = null;
  });

  async function post() {
    if (sending || value.trim() === "") return;
    setSending(true);
    setRefusal(await onSend());
    setSending(false);
  }

  function onKeyDown(event: KeyboardEvent) {
    const person = offered[at];
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void post();
    else if (person && event.key === "ArrowDown") setChosen((at + 1) % offered.length);
    else if (person && event.key === "ArrowUp") setChosen((at + offered.length - 1) % offered.length);
    else if (person && (event.key === "Enter" || event.key === "Tab")) name(person);
    else if (person && event.key === "Escape") setClosed(true);
    else if (event.key === "Escape" && onCancel) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={classes.form}>
      <Textarea
        ref={area}
        size="sm"
        autosize
        minRows={2}
        maxRows={8}
        aria-label={label}
        placeholder="@ names somebody"
        value={value}
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? listId : undefined}
        aria-activedescendant={offered.length > 0 ? `${listId}-${at}` : undefined}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value);
          setCaret(currentTarget.selectionStart);
          setClosed(false);
          setChosen(0);
          setRefusal(null);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      {offered.length > 0 ? (
        <div role="listbox" id={listId} aria-label="People to name" className={classes.people}>
          {offered.map((person, index) => (
            <div
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={classes.person}
              onPointerDown={(event) => {
                event.preventDefault();
                name(person);
              }}
            >
              {person.name}
            </div>
          ))}
        </div>
      ) : null}
      <span className={classes.hidden} aria-live="polite">
        {offered.length > 0 ? `${offered.length} to name: ${offered[at]?.name ?? ""}` : ""}
      </span>
      {refusal === null ? null : (
        <Text size="xs" c="var(--wt-late)" role="alert">
          {refusal}
        </Text>
      )}
      <Group gap={6}>
        <Button
          size="compact-sm"
          loading={sending}
          disabled={value.trim() === ""}
          onClick={() => void post()}
        >
          {send}
        </Button>
        {onCancel ? (
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
      </Group>
    </div>
  );
}
