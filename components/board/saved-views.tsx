"use client";

import { ActionIcon, Button, Group, Menu, Modal, Stack, TextInput } from "@mantine/core";
import { IconBookmark, IconTrash } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { callApi } from "#components/shell/call-api.ts";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import { type BoardView, parseView, viewQuery } from "./board-view.ts";

/** A view of the board under a name of one's own. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

interface SavedViewsProps {
  readonly first: readonly SavedView[];
  readonly view: BoardView;
  readonly onChoose: (view: BoardView) => void;
}

/** A person's own views: choose one, keep this one, take one off. */
export function SavedViews({ first, view, onChoose }: SavedViewsProps) {
  const [views, setViews] = useState(first);
  const [naming, setNaming] = useState(false);
  const query = viewQuery(view).toString();

  async function drop(gone: SavedView) {
    const result = await callApi(`/api/v1/filters/${gone.id}`, { method: "DELETE" });
    if (!result.ok) return showRefusal(result.refusal);
    setViews(views.filter(({ id }) => id !== gone.id));
    showDone(`The view “${gone.name}” is gone.`);
  }
  function keep(kept: SavedView) {
    setViews(
      [...views.filter(({ id }) => id !== kept.id), kept].sort((a, b) => a.name.localeCompare(b.name)),
    );
    setNaming(false);
    showDone(`The view “${kept.name}” is kept.`);
  }

  return (
    <>
      <Menu position="bottom-end" width={260} closeOnItemClick>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={15} stroke={1.75} aria-hidden />}>
            {views.find((each) => each.query === query)?.name ?? "My views"}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map((each) => (
            <Menu.Item key={each.id} onClick={() => onChoose(parseView(new URLSearchParams(each.query)))}>
              {each.name}
            </Menu.Item>
          ))}
          {views.length > 0 ? <Menu.Divider /> : null}
          <Menu.Item onClick={() => setNaming(true)}>Keep this view…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={naming} onClose={() => setNaming(false)} title="My views" size="sm">
        {naming ? <KeepForm query={query} views={views} onKept={keep} onDrop={drop} /> : null}
      </Modal>
    </>
  );
}

interface KeepFormProps {
  readonly query: string;
  readonly views: readonly SavedView[];
  readonly onKept: (view: SavedView) => void;
  readonly onDrop: (view: SavedView) => Promise<void>;
}

function KeepForm({ query, views, onKept, onDrop }: KeepFormProps) {
  const [name, setName] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  async function submit(event: FormEvent) {
    event.preventDefault();
    const result = await callApi<SavedView>("/api/v1/filters", { method: "POST", body: { name, query } });
    if (result.ok) onKept(result.value);
    else setRefusal(result.refusal.sentence);
  }
  return (
    <Stack gap="md">
      <form onSubmit={submit}>
        <Group align="end" gap="xs" wrap="nowrap">
          <TextInput
            label="Keep this view as"
            description="Only you see it. A view of the same name is replaced."
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setRefusal(null);
            }}
            error={refusal}
            maxLength={60}
            required
            withAsterisk={false}
            flex={1}
            data-autofocus
          />
          <Button type="submit">Keep</Button>
        </Group>
      </form>
      {views.map((view) => (
        <Group key={view.id} justify="space-between" wrap="nowrap">
          <span>{view.name}</span>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take off ${view.name}`}
            onClick={() => void onDrop(view)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
    </Stack>
  );
}
