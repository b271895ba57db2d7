"use client";

import { Button, Group, Modal, TextInput } from "@mantine/core";
import type { Editor } from "@tiptap/core";
import { type FormEvent, useState } from "react";
import { isSafeLink } from "#copy/validate.ts";

interface LinkFormProps {
  readonly editor: Editor | null;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Sets or takes away the link of the chosen words. */
export function LinkForm({ editor, opened, onClose }: LinkFormProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Link" size="sm" returnFocus={false}>
      {opened && editor ? <Form editor={editor} onClose={onClose} /> : null}
    </Modal>
  );
}

function Form({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [address, setAddress] = useState(() => String(editor.getAttributes("link").href ?? ""));
  const [error, setError] = useState<string | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    const href = withScheme(address.trim());
    if (href !== "" && !isSafeLink(href)) {
      setError("That is not a web, mail or telephone address. Check it for spaces and missing parts.");
      return;
    }
    setLink(editor, href);
    onClose();
    editor.view.focus();
  }

  return (
    <form onSubmit={submit}>
      <TextInput
        label="Address"
        description="Web, mail or telephone. Leave it empty to take the link away."
        placeholder="https://"
        value={address}
        onChange={(event) => {
          setAddress(event.currentTarget.value);
          setError(null);
        }}
        error={error}
        data-autofocus
      />
      <Group justify="flex-end" mt="md">
        <Button variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit">Set link</Button>
      </Group>
    </form>
  );
}

/** People paste addresses without their scheme. */
function withScheme(address: string): string {
  if (address === "" || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return address.includes("@") && !address.includes("/") ? `mailto:${address}` : `https://${address}`;
}

function setLink(editor: Editor, href: string): void {
  const link = editor.schema.marks.link;
  if (!link) return;
  const { from, to, empty } = editor.state.selection;
  const [start, end] = empty ? linkAround(editor, from) : [from, to];
  const tr = editor.state.tr.removeMark(start, end, link);
  if (href !== "" && start < end) tr.addMark(start, end, link.create({ href }));
  if (href !== "" && start === end) tr.insert(from, editor.schema.text(href, [link.create({ href })]));
  editor.view.dispatch(tr);
}

/** The whole link that the caret stands in; just the caret when it stands in none. */
function linkAround(editor: Editor, position: number): [number, number] {
  const $at = editor.state.doc.resolve(position);
  const href: unknown = editor.getAttributes("link").href;
  if (typeof href !== "string") return [position, position];
  let from = position;
  let to = position;
  $at.parent.forEach((node, offset) => {
    const start = $at.start() + offset;
    const linked = node.marks.some((mark) => mark.type.name === "link" && mark.attrs.href === href);
    if (!linked || start > position || start + node.nodeSize < position) return;
    from = start;
    to = start + node.nodeSize;
  });
  return [from, to];
}
