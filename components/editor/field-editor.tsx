"use client";

import { useMantineStyleNonce } from "@mantine/core";
import { type Editor, Extension } from "@tiptap/core";
import type { Plugin } from "@tiptap/pm/state";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useMemo } from "react";
import { type BoundText, initialDocument } from "#copy/binding/binding.ts";
import { caretReader } from "#copy/binding/browser-caret.ts";
import { bindingPlugin } from "#copy/binding/plugin.ts";
import { BODY_EXTENSIONS, bodySchema, LINE_EXTENSIONS, lineSchema } from "#copy/binding/schema.ts";
import { caretsPlugin, placeOwnCaret } from "./carets.ts";
import { commentMarks } from "./comments/comment-marks.ts";
import { useCommentBook } from "./comments/comments-context.tsx";
import { useConnection } from "./story-context.tsx";
import { suggesting } from "./suggestions/suggesting.ts";
import { suggestionMarks } from "./suggestions/suggestion-marks.ts";

export interface FieldEditorProps {
  /** Name of the Y.Text in the story's document. */
  readonly field: string;
  readonly breaks: boolean;
  readonly label: string;
  readonly placeholder: string;
  readonly className: string | undefined;
  readonly editable: boolean;
  /** Keys, typing and views of this field, made once. */
  readonly plugins: readonly Plugin[];
  readonly onReady?: (editor: Editor | null) => void;
}

/** A live editor of one text of the story, bound to it, with others' carets. */
export function FieldEditor(props: FieldEditorProps) {
  const { field, breaks, label, placeholder, className, editable, plugins, onReady } = props;
  const connection = useConnection();
  const { doc, origin, presence } = connection;
  const book = useCommentBook();
  const bound = useMemo<BoundText>(
    () => ({ text: doc.getText(field), breaks, origin }),
    [doc, field, breaks, origin],
  );
  const nonce = useMantineStyleNonce()?.();
  const editor = useEditor(
    {
      ...(nonce !== undefined && { injectNonce: nonce }),
      extensions: [
        ...(breaks ? BODY_EXTENSIONS : LINE_EXTENSIONS),
        boundTo(bound, field, presence, [caretReader(doc), ...plugins, commentMarks(book, field)]),
        suggesting(breaks, () => connection.suggestsAs),
      ],
      content: initialDocument(bound, breaks ? bodySchema : lineSchema).toJSON(),
      editable,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      enableInputRules: false,
      enablePasteRules: false,
      enableCoreExtensions: { keymap: false, clipboardTextSerializer: false },
      editorProps: {
        attributes: {
          "aria-label": label,
          "aria-multiline": String(breaks),
          role: "textbox",
          spellcheck: "true",
          autocapitalize: "sentences",
          "data-placeholder": placeholder,
          "data-field": field,
          class: className ?? "",
        },
      },
      onFocus: ({ editor: focused }) => placeOwnCaret(bound, field, focused.view, presence),
    },
    [bound, presence],
  );
  useEffect(() => {
    editor?.setEditable(editable, false);
  }, [editor, editable]);
  useEffect(() => {
    onReady?.(editor);
    return () => onReady?.(null);
  }, [editor, onReady]);
  return <EditorContent editor={editor} />;
}

function boundTo(
  bound: BoundText,
  field: string,
  presence: Parameters<typeof caretsPlugin>[2],
  plugins: readonly Plugin[],
): Extension {
  return Extension.create({
    name: "bound-text",
    addProseMirrorPlugins: () => [
      ...plugins,
      bindingPlugin(bound),
      caretsPlugin(bound, field, presence),
      suggestionMarks(),
    ],
  });
}
