"use client";

import { ActionIcon, Autocomplete, Menu, Pill, PillGroup, Text } from "@mantine/core";
import { IconArrowLeft, IconArrowRight, IconDots, IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { Credit } from "#copy/format.ts";
import classes from "./editor.module.css";
import { putCredit, removeCredit, useFields } from "./fields.ts";
import { ProposedByline } from "./proposed-byline.tsx";
import { useConnection } from "./story-context.tsx";
import { useColleagues } from "./use-colleagues.ts";

/** The credits of the story in order: staffers by name, or anyone else. */
export function BylineField({ editable }: { editable: boolean }) {
  const connection = useConnection();
  const { byline } = useFields();
  const staff = useColleagues();
  const [name, setName] = useState("");
  const free = staff.filter(({ id }) => !byline.some((credit) => credit.staffer === id));

  function add(value: string) {
    const known = free.find((colleague) => colleague.name.toLowerCase() === value.trim().toLowerCase());
    if (value.trim() === "") return;
    putCredit(connection, {
      id: crypto.randomUUID(),
      order: Math.max(0, ...byline.map((credit) => credit.order)) + 1,
      name: known?.name ?? value.trim().slice(0, 200),
      ...(known ? { staffer: known.id } : {}),
      ...(known?.contact ? { contact: known.contact } : {}),
    });
    setName("");
  }

  return (
    <fieldset className={classes.byline} aria-label="Byline">
      <Text component="span" size="sm" c="dimmed">
        By
      </Text>
      <PillGroup gap={6}>
        {byline.map((credit, index) => (
          <CreditPill
            key={credit.id}
            credit={credit}
            before={byline[index - 1]}
            after={byline[index + 1]}
            editable={editable}
          />
        ))}
      </PillGroup>
      {editable ? (
        <Autocomplete
          aria-label="Add a credit"
          placeholder={byline.length === 0 ? "Add a name" : "Add another"}
          size="xs"
          variant="unstyled"
          w={150}
          data={free.map((colleague) => colleague.name)}
          value={name}
          onChange={setName}
          onOptionSubmit={add}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.currentTarget.getAttribute("aria-activedescendant")) return;
            event.preventDefault();
            add(name);
          }}
          maxLength={200}
        />
      ) : null}
      {editable ? <ProposedByline /> : null}
    </fieldset>
  );
}

interface CreditPillProps {
  readonly credit: Credit;
  readonly before: Credit | undefined;
  readonly after: Credit | undefined;
  readonly editable: boolean;
}

function CreditPill({ credit, before, after, editable }: CreditPillProps) {
  const connection = useConnection();
  const swapWith = (other: Credit | undefined) => {
    if (!other) return;
    putCredit(connection, { ...credit, order: other.order });
    putCredit(connection, { ...other, order: credit.order === other.order ? other.order + 1 : credit.order });
  };
  return (
    <Pill size="md" classNames={{ root: classes.credit, label: classes["credit-name"] }}>
      {credit.name}
      {editable ? (
        <Menu position="bottom-start" width={190}>
          <Menu.Target>
            <ActionIcon size={24} variant="transparent" color="gray" aria-label={`Credit of ${credit.name}`}>
              <IconDots size={14} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              disabled={!before}
              leftSection={<IconArrowLeft size={14} aria-hidden />}
              onClick={() => swapWith(before)}
            >
              Earlier in the byline
            </Menu.Item>
            <Menu.Item
              disabled={!after}
              leftSection={<IconArrowRight size={14} aria-hidden />}
              onClick={() => swapWith(after)}
            >
              Later in the byline
            </Menu.Item>
            <Menu.Item
              leftSection={<IconX size={14} aria-hidden />}
              onClick={() => removeCredit(connection, credit.id)}
            >
              Remove
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </Pill>
  );
}
