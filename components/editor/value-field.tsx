"use client";

import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import classes from "./editor.module.css";
import { putTextField, type TextFieldName, useFields } from "./fields.ts";
import { useConnection } from "./story-context.tsx";

interface ValueFieldProps {
  readonly name: TextFieldName;
  readonly label: string;
  readonly placeholder: string;
  readonly editable: boolean;
  readonly maxLength: number;
  readonly compact?: boolean;
}

/** A field that is one value (dateline, SEO hed, social text): set whole when the person leaves it or presses Enter. */
export function ValueField({
  name,
  label,
  placeholder,
  editable,
  maxLength,
  compact = false,
}: ValueFieldProps) {
  const connection = useConnection();
  const stored = useFields()[name];
  const [draft, setDraft] = useState<string | null>(null);
  const keep = () => {
    if (draft !== null) putTextField(connection, name, draft.trim());
    setDraft(null);
  };
  const field = (
    <TextInput
      {...(compact ? { "aria-label": label, variant: "unstyled" } : { label })}
      size="xs"
      placeholder={placeholder}
      value={draft ?? stored}
      readOnly={!editable}
      maxLength={maxLength}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep();
        if (event.key === "Escape") setDraft(null);
      }}
    />
  );
  if (!compact) return field;
  return (
    <div className={classes.value}>
      <Text component="span" size="sm" c="dimmed" aria-hidden>
        {label}
      </Text>
      {field}
    </div>
  );
}
