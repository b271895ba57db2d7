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

/**
 * A field that is one value (dateline, SEO hed, social text). Each key sets it whole, so the badge speaks of these words, too,
 * and others see them as they are typed; of two who type in it in the same instant the later one is kept.
 */
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
  /** As it stands in the box, spaces at the end and all; and what stood there when this person came. */
  const [typing, setTyping] = useState<{ readonly text: string; readonly before: string } | null>(null);
  const isOwn = typing !== null && typing.text.trim() === stored;
  const type = (text: string) => {
    setTyping({ text, before: typing?.before ?? stored });
    putTextField(connection, name, text.trim());
  };
  const field = (
    <TextInput
      {...(compact ? { "aria-label": label, variant: "unstyled" } : { label })}
      size="xs"
      placeholder={placeholder}
      value={isOwn ? typing.text : stored}
      readOnly={!editable}
      maxLength={maxLength}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setTyping(null)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && isOwn) type(typing.before);
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
