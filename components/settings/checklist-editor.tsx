"use client";

import { ActionIcon, Alert, Button, Checkbox, Chip, Group, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { RELEASE_KIND_LABELS } from "#components/desk/labels.ts";
import { callApi } from "#components/shell/call-api.ts";
import { showDone } from "#components/shell/notices.ts";
import type { ChecklistItem } from "#domain/checklist.ts";
import { RELEASE_KINDS, type ReleaseKind } from "#domain/release.ts";
import { KIND_RULES } from "#domain/release-kinds.ts";
import classes from "./settings.module.css";

const KINDS = RELEASE_KINDS.filter((kind) => KIND_RULES[kind].bringsRevision);

/** D3: what is ticked before a release, for which kinds, and whether the release waits for it. */
export function ChecklistEditor({ first }: { first: readonly ChecklistItem[] }) {
  const [items, setItems] = useState(first);
  const [kept, setKept] = useState(first);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  function change(id: string, next: Partial<ChecklistItem>) {
    setItems(items.map((item) => (item.id === id ? { ...item, ...next } : item)));
    setRefusal(null);
  }
  function add() {
    const id = crypto.randomUUID().slice(0, 8);
    setItems([...items, { id, label: "", kinds: ["initial"], required: false }]);
  }
  async function keep() {
    setBusy(true);
    const result = await callApi<{ checklist: readonly ChecklistItem[] }>("/api/v1/publication", {
      method: "PATCH",
      body: { checklist: items },
    });
    setBusy(false);
    if (!result.ok) return setRefusal(result.refusal.sentence);
    setItems(result.value.checklist);
    setKept(result.value.checklist);
    showDone("The checklist is kept.");
  }

  return (
    <>
      {items.length === 0 ? <p className={classes.nobody}>Nothing is ticked before a release.</p> : null}
      <ul className={classes.items}>
        {items.map((item, at) => (
          <Item
            key={item.id}
            item={item}
            number={at + 1}
            onChange={(next) => change(item.id, next)}
            onRemove={() => setItems(items.filter(({ id }) => id !== item.id))}
          />
        ))}
      </ul>
      {refusal === null ? null : (
        <Alert color="red" my="sm">
          {refusal}
        </Alert>
      )}
      <Group mt="sm">
        <Button variant="default" onClick={add}>
          Add an item
        </Button>
        <Button loading={busy} disabled={items === kept} onClick={() => void keep()}>
          Keep the checklist
        </Button>
      </Group>
    </>
  );
}

interface ItemProps {
  readonly item: ChecklistItem;
  readonly number: number;
  readonly onChange: (next: Partial<ChecklistItem>) => void;
  readonly onRemove: () => void;
}

function Item({ item: { label, kinds, required }, number, onChange, onRemove }: ItemProps) {
  return (
    <li>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          aria-label={`Item ${number}`}
          placeholder="Names checked"
          value={label}
          onChange={(event) => onChange({ label: event.currentTarget.value })}
          maxLength={80}
          flex={1}
        />
        <Checkbox
          label="Required"
          aria-label={`Item ${number} is required`}
          checked={required}
          onChange={(event) => onChange({ required: event.currentTarget.checked })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Take off item ${number}${label === "" ? "" : `, ${label}`}`}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <Chip.Group
        multiple
        value={[...kinds]}
        // The chips' values are kinds.
        onChange={(chosen) => onChange({ kinds: chosen as ReleaseKind[] })}
      >
        <Group gap={6} mt={6}>
          {KINDS.map((kind) => (
            <Chip key={kind} value={kind} size="xs" variant="outline">
              {RELEASE_KIND_LABELS[kind]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </li>
  );
}
