"use client";

import { Button, Menu, Text } from "@mantine/core";
import { IconCheck, IconChevronDown, IconMessage2Up, IconPencil } from "@tabler/icons-react";

export type WritingMode = "write" | "suggest";

interface WritingModeMenuProps {
  readonly mode: WritingMode;
  /** False for somebody who may only suggest. */
  readonly mayWrite: boolean;
  readonly onChange: (mode: WritingMode) => void;
}

const MODES = [
  { mode: "write", name: "Writing", about: "What you type is the copy.", Icon: IconPencil },
  {
    mode: "suggest",
    name: "Suggesting",
    about: "What you change is shown and waits for somebody to take it.",
    Icon: IconMessage2Up,
  },
] as const;

/** Whether what is typed becomes the copy or a suggestion (W2). */
export function WritingModeMenu({ mode, mayWrite, onChange }: WritingModeMenuProps) {
  const now = MODES.find((one) => one.mode === mode) ?? MODES[0];
  if (!mayWrite) {
    return (
      <Text
        size="xs"
        fw={600}
        title="You may suggest changes to this story; somebody who writes it takes or leaves them."
      >
        {MODES[1].name}
      </Text>
    );
  }
  return (
    <Menu position="bottom-end" width={270}>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant={mode === "suggest" ? "light" : "default"}
          leftSection={<now.Icon size={14} aria-hidden />}
          rightSection={<IconChevronDown size={13} aria-hidden />}
          aria-label={`${now.name}: how you change the copy`}
        >
          {now.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {MODES.map(({ mode: one, name, about, Icon }) => (
          <Menu.Item
            key={one}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={one === mode ? <IconCheck size={14} aria-label="now" /> : null}
            onClick={() => onChange(one)}
          >
            {name}
            <Text size="xs" c="dimmed">
              {about}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
