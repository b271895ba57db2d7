"use client";

import { ActionIcon, Button, CloseButton, Group, Text, TextInput } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, useEffect, useState } from "react";
import classes from "./editor.module.css";
import {
  clearFound,
  type FoundState,
  findInEditor,
  replaceAll,
  replaceCurrent,
  stepTo,
  useFound,
} from "./found-words.ts";

interface FindPanelProps {
  readonly editor: Editor;
  readonly editable: boolean;
  readonly onClose: () => void;
}

/** Find and replace in the body. A straight quote finds a curly one. */
export function FindPanel({ editor, editable, onClose }: FindPanelProps) {
  const [words, setWords] = useState("");
  const [replacement, setReplacement] = useState("");
  const found = useFound(editor);

  useEffect(() => {
    findInEditor(editor, words);
  }, [editor, words]);
  useEffect(() => () => clearFound(editor), [editor]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") {
      onClose();
      editor.view.focus();
    }
    if (event.key === "Enter") {
      event.preventDefault();
      stepTo(editor, event.shiftKey ? -1 : 1);
    }
  }

  return (
    <search className={classes.find} onKeyDown={onKeyDown} aria-label="Find and replace">
      <TextInput
        size="xs"
        aria-label="Find"
        placeholder="Find"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        data-autofocus
        autoFocus
      />
      <Text size="xs" c="dimmed" className={classes.count} aria-live="polite">
        {countOf(words, found)}
      </Text>
      <ActionIcon.Group>
        <ActionIcon variant="default" aria-label="Previous" onClick={() => stepTo(editor, -1)}>
          <IconChevronUp size={15} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" aria-label="Next" onClick={() => stepTo(editor, 1)}>
          <IconChevronDown size={15} aria-hidden />
        </ActionIcon>
      </ActionIcon.Group>
      <TextInput
        size="xs"
        aria-label="Replace with"
        placeholder="Replace with"
        value={replacement}
        onChange={(event) => setReplacement(event.currentTarget.value)}
        disabled={!editable}
      />
      <Group gap={4} wrap="nowrap">
        <Button
          size="compact-xs"
          variant="default"
          disabled={!editable || found.ranges.length === 0}
          onClick={() => replaceCurrent(editor, replacement)}
        >
          Replace
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          disabled={!editable || found.ranges.length === 0}
          onClick={() => replaceAll(editor, replacement)}
        >
          All
        </Button>
      </Group>
      <CloseButton size={24} aria-label="Close find" onClick={onClose} />
    </search>
  );
}

function countOf(words: string, found: FoundState): string {
  if (words === "") return "";
  if (found.ranges.length === 0) return "Not found";
  return `${found.current + 1} of ${found.ranges.length}`;
}
