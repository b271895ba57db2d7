"use client";

import { Kbd, Modal } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { Fragment, useSyncExternalStore } from "react";
import { keyboardHelp } from "./keyboard-help-store.ts";
import classes from "./shell.module.css";

const KEYS: readonly (readonly [what: string, keys: readonly string[]])[] = [
  ["Find a story or command", ["Ctrl", "K"]],
  ["The same while you type in a story", ["Ctrl", "Shift", "F"]],
  ["New story", ["N"]],
  ["Search the stories", ["/"]],
  ["Next story, story before", ["J", "K"]],
  ["Open the story", ["Enter"]],
  ["Claim it, or give it up", ["C"]],
  ["What else can be done with it", ["."]],
  ["On the board: from card to card", ["↑", "↓", "←", "→"]],
  ["On the board: move the card", ["Shift", "← →"]],
  ["On the board: its details", ["E"]],
  ["These shortcuts", ["?"]],
];

export function KeyboardHelp() {
  const open = useSyncExternalStore(keyboardHelp.subscribe, keyboardHelp.isOpen, () => false);
  useHotkeys([["shift+?", keyboardHelp.open]]);
  return (
    <Modal opened={open} onClose={keyboardHelp.close} title="Keyboard shortcuts" size="sm">
      <dl className={classes.keys}>
        {KEYS.map(([what, keys]) => (
          <Fragment key={what}>
            <dt>{what}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key} ml={4}>
                  {key}
                </Kbd>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </Modal>
  );
}
