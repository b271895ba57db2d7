"use client";

import { Kbd, Modal, Table } from "@mantine/core";

const SHORTCUTS: readonly (readonly [what: string, keys: readonly string[]])[] = [
  ["Strong", ["⌘/Ctrl", "B"]],
  ["Emphasis", ["⌘/Ctrl", "I"]],
  ["Link", ["⌘/Ctrl", "K"]],
  ["Undo what you typed", ["⌘/Ctrl", "Z"]],
  ["Redo", ["⇧", "⌘/Ctrl", "Z"]],
  ["Find and replace", ["⌘/Ctrl", "F"]],
  ["Find another story or a command", ["⇧", "⌘/Ctrl", "F"]],
  ["Paragraph", ["⌘/Ctrl", "Alt", "0"]],
  ["Subhed", ["⌘/Ctrl", "Alt", "2"]],
  ["Numbers", ["⇧", "⌘/Ctrl", "7"]],
  ["Bullets", ["⇧", "⌘/Ctrl", "8"]],
  ["Quote", ["⇧", "⌘/Ctrl", "9"]],
  ["Editor’s note", ["⌘/Ctrl", "Alt", "N"]],
  ["Comment on the words, or the paragraph", ["⌘/Ctrl", "Alt", "M"]],
  ["Move the paragraph up or down", ["Alt", "↑ ↓"]],
  ["This sheet", ["⌘/Ctrl", "/"]],
];

/** Every key of the editor. */
export function ShortcutsSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys in the editor" size="md">
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {SHORTCUTS.map(([what, keys]) => (
            <Table.Tr key={what}>
              <Table.Td>{what}</Table.Td>
              <Table.Td ta="right" style={{ whiteSpace: "nowrap" }}>
                {keys.map((key, index) => (
                  <span key={key}>
                    {index > 0 ? " + " : null}
                    <Kbd>{key}</Kbd>
                  </span>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
