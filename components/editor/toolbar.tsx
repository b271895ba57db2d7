"use client";

import { ActionIcon, Menu, Select, Tooltip } from "@mantine/core";
import {
  IconAd2,
  IconAdOff,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconDots,
  IconItalic,
  IconKeyboard,
  IconLink,
  IconMessagePlus,
  IconPhoto,
  IconSearch,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { toggleMark } from "@tiptap/pm/commands";
import type { Command } from "@tiptap/pm/state";
import { useEditorState } from "@tiptap/react";
import type { ReactNode } from "react";
import { insertEmbed, setBlockKind } from "#copy/binding/block-commands.ts";
import { BLOCK_KINDS, type BlockKind } from "#copy/format.ts";
import classes from "./editor.module.css";
import { KIND_LABELS } from "./kind-labels.ts";
import { useConnection } from "./story-context.tsx";
import tools from "./toolbar.module.css";

interface ToolbarProps {
  readonly editor: Editor | null;
  readonly editable: boolean;
  readonly onLink: () => void;
  readonly onFind: () => void;
  /** Null for somebody who may not comment. */
  readonly onComment: (() => void) | null;
  readonly onShortcuts: () => void;
}

/**
 * What can be done with the words at the caret. Each button is also a key (see the shortcuts sheet). What a phone has no
 * room for is in the menu there: a bar that scrolls sideways hides that there is more.
 */
export function Toolbar({ editor, editable, onLink, onFind, onComment, onShortcuts }: ToolbarProps) {
  const { undo } = useConnection();
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      strong: current?.isActive("strong") ?? false,
      em: current?.isActive("em") ?? false,
      link: current?.isActive("link") ?? false,
      kind: kindAtCaret(current),
    }),
  });
  const run = (command: Command) => {
    if (!editor) return;
    command(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  const mark = (name: string) => {
    const type = editor?.schema.marks[name];
    if (type) run(toggleMark(type));
  };
  const off = !editable || editor === null;
  return (
    <div className={classes.toolbar} role="toolbar" aria-label="Formatting">
      <Select
        aria-label="Kind of paragraph"
        size="xs"
        className={tools.kind}
        disabled={off}
        allowDeselect={false}
        data={BLOCK_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }))}
        value={state?.kind ?? "paragraph"}
        onChange={(kind) => kind && run(setBlockKind(kind))}
      />
      <Tool name="Strong" keys="⌘/Ctrl B" active={state?.strong} off={off} onClick={() => mark("strong")}>
        <IconBold size={17} aria-hidden />
      </Tool>
      <Tool name="Emphasis" keys="⌘/Ctrl I" active={state?.em} off={off} onClick={() => mark("em")}>
        <IconItalic size={17} aria-hidden />
      </Tool>
      <Tool name="Link" keys="⌘/Ctrl K" active={state?.link} off={off} onClick={onLink}>
        <IconLink size={17} aria-hidden />
      </Tool>
      {onComment ? (
        <Tool name="Comment" keys="⌘/Ctrl Alt M" off={editor === null} onClick={onComment}>
          <IconMessagePlus size={17} aria-hidden />
        </Tool>
      ) : null}
      <div className={tools.wide}>
        <span className={classes.rule} aria-hidden />
        <Tool name="Undo" keys="⌘/Ctrl Z" off={off} onClick={() => undo.undo()}>
          <IconArrowBackUp size={17} aria-hidden />
        </Tool>
        <Tool name="Redo" keys="⇧ ⌘/Ctrl Z" off={off} onClick={() => undo.redo()}>
          <IconArrowForwardUp size={17} aria-hidden />
        </Tool>
        <span className={classes.rule} aria-hidden />
        <Tool name="Find and replace" keys="⌘/Ctrl F" off={editor === null} onClick={onFind}>
          <IconSearch size={17} aria-hidden />
        </Tool>
      </div>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label="Insert and more">
            <IconDots size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={tools.narrow}>
            <Menu.Item
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              disabled={off}
              onClick={() => undo.undo()}
            >
              Undo
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowForwardUp size={16} aria-hidden />}
              disabled={off}
              onClick={() => undo.redo()}
            >
              Redo
            </Menu.Item>
            <Menu.Item
              leftSection={<IconSearch size={16} aria-hidden />}
              disabled={editor === null}
              onClick={onFind}
            >
              Find and replace
            </Menu.Item>
            <Menu.Divider />
          </div>
          <Menu.Item
            disabled={off}
            leftSection={<IconPhoto size={16} aria-hidden />}
            onClick={() => run(insertEmbed({ type: "picture", id: newPictureId() }))}
          >
            Picture placeholder
          </Menu.Item>
          <Menu.Item
            disabled={off}
            leftSection={<IconAd2 size={16} aria-hidden />}
            onClick={() => run(insertEmbed({ type: "ad-slot" }))}
          >
            Advertisement here
          </Menu.Item>
          <Menu.Item
            disabled={off}
            leftSection={<IconAdOff size={16} aria-hidden />}
            onClick={() => run(insertEmbed({ type: "ad-slot", off: true }))}
          >
            No advertisement here
          </Menu.Item>
          <div className={tools.narrow}>
            <Menu.Divider />
            <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onShortcuts}>
              Keyboard shortcuts
            </Menu.Item>
          </div>
        </Menu.Dropdown>
      </Menu>
      <div className={tools.wide}>
        <Tool name="Keyboard shortcuts" keys="⌘/Ctrl /" off={false} onClick={onShortcuts}>
          <IconKeyboard size={17} aria-hidden />
        </Tool>
      </div>
    </div>
  );
}

function kindAtCaret(editor: Editor | null): BlockKind {
  const kind: unknown = editor?.state.selection.$from.parent.attrs.kind;
  return BLOCK_KINDS.find((known) => known === kind) ?? "paragraph";
}

function newPictureId(): string {
  return crypto.randomUUID();
}

interface ToolProps {
  readonly name: string;
  readonly keys: string;
  readonly active?: boolean | undefined;
  readonly off: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ name, keys, active, off, onClick, children }: ToolProps) {
  return (
    <Tooltip label={`${name}, ${keys}`}>
      <ActionIcon
        variant={active ? "light" : "subtle"}
        color={active ? undefined : "gray"}
        aria-label={name}
        aria-pressed={active}
        disabled={off}
        // Keeps the selection: a click would move the focus out of the copy first.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
