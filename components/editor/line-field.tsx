"use client";

import { useEffect, useMemo } from "react";
import { lineKeys } from "./body-keys.ts";
import { FieldEditor } from "./field-editor.tsx";
import { placeholderPlugin } from "./placeholder.ts";
import { useConnection } from "./story-context.tsx";
import { typingPlugin } from "./typing.ts";

interface LineFieldProps {
  readonly field: string;
  readonly label: string;
  readonly placeholder: string;
  readonly className: string | undefined;
  readonly editable: boolean;
  readonly tell: (sentence: string) => void;
  /** Where Enter goes. */
  readonly onEnter: () => void;
}

/** A one-line text of the story, live: hed, dek, a picture's caption or alt text. */
export function LineField({ field, label, placeholder, className, editable, tell, onEnter }: LineFieldProps) {
  const { doc, undo } = useConnection();
  // A picture's words are named by its ID, so undo learns of them only when they are opened.
  useEffect(() => undo.addToScope(doc.getText(field)), [doc, undo, field]);
  const plugins = useMemo(
    () => [...lineKeys(undo, onEnter), typingPlugin(false, tell), placeholderPlugin()],
    [undo, onEnter, tell],
  );
  return (
    <FieldEditor
      field={field}
      breaks={false}
      label={label}
      placeholder={placeholder}
      className={className}
      editable={editable}
      plugins={plugins}
    />
  );
}
