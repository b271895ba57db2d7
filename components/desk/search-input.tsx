"use client";

import { Kbd, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type RefObject, useEffect, useState } from "react";

const TYPING_PAUSE = 200;

interface SearchInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly className: string | undefined;
}

/** Keeps the letters as typed and asks only in the pauses. */
export function SearchInput({ value, onChange, inputRef, className }: SearchInputProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const pause = setTimeout(() => onChange(typed), TYPING_PAUSE);
    return () => clearTimeout(pause);
  }, [typed, value, onChange]);
  return (
    <TextInput
      ref={inputRef}
      className={className}
      type="search"
      aria-label="Search slugs and heds"
      placeholder="Slug, hed or byline"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape") event.currentTarget.blur();
      }}
      leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
      rightSection={typed === "" ? <Kbd size="xs">/</Kbd> : null}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
