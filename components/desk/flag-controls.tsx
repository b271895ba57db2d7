"use client";

import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import { callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { showRefusal } from "#components/shell/notices.ts";
import { FLAGS, type Flag, type FlagState } from "#domain/flags.ts";
import { may } from "#domain/permissions.ts";
import type { StoryFacts } from "#domain/story.ts";
import { apClockOnDate } from "#domain/updated-line.ts";
import classes from "./flags.module.css";
import { FLAG_LABELS, FLAG_STATE_LABELS } from "./labels.ts";

interface Change {
  readonly id: string;
  readonly flag: Flag;
  readonly to: FlagState;
  readonly note: string | null;
  readonly revision: number | null;
  readonly by: { readonly name: string };
  readonly at: string;
}

interface FlagsAnswer {
  readonly flags: readonly {
    readonly flag: Flag;
    readonly state: FlagState;
    readonly cleared: { readonly revision: number; readonly changesSince: number } | null;
  }[];
  readonly changes: readonly Change[];
}

interface FlagControlsProps {
  readonly storyId: string;
  readonly facts: StoryFacts;
  readonly flags: Readonly<Record<Flag, FlagState>>;
  readonly onChanged: () => void;
}

/** D1: how the legal and picture checks stand, who said so, and what this person may say of them. */
export function FlagControls({ storyId, facts, flags, onChanged }: FlagControlsProps) {
  const [answer, setAnswer] = useState<FlagsAnswer | null>(null);
  const read = useCallback(async () => {
    const result = await callApi<FlagsAnswer>(`/api/v1/stories/${storyId}/flags`);
    if (result.ok) setAnswer(result.value);
    else showRefusal(result.refusal);
  }, [storyId]);
  useEffect(() => void read(), [read]);
  return (
    <section aria-label="Checks">
      <Stack gap="xs">
        {FLAGS.map((flag) => (
          <FlagControl
            key={flag}
            storyId={storyId}
            flag={flag}
            facts={facts}
            state={answer?.flags.find((each) => each.flag === flag)?.state ?? flags[flag]}
            cleared={answer?.flags.find((each) => each.flag === flag)?.cleared ?? null}
            last={answer?.changes.find((change) => change.flag === flag) ?? null}
            onChanged={() => {
              void read();
              onChanged();
            }}
          />
        ))}
      </Stack>
    </section>
  );
}

interface FlagControlProps {
  readonly storyId: string;
  readonly flag: Flag;
  readonly facts: StoryFacts;
  readonly state: FlagState;
  readonly cleared: { readonly revision: number; readonly changesSince: number } | null;
  readonly last: Change | null;
  readonly onChanged: () => void;
}

function FlagControl({ storyId, flag, facts, state, cleared, last, onChanged }: FlagControlProps) {
  const { actor, publication } = useNewsroom();
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState<FlagState | null>(null);
  const mayRaise = may(actor, "raise-flag", facts);
  const mayClear = may(actor, "clear-flag", facts);

  async function set(to: FlagState) {
    setBusy(to);
    const result = await callApi(`/api/v1/stories/${storyId}/flags`, {
      method: "POST",
      body: { flag, to, ...(note.trim() === "" ? {} : { note: note.trim() }) },
    });
    setBusy(null);
    if (result.ok) setNote("");
    else showRefusal(result.refusal);
    onChanged();
  }

  const offered = OFFERS.filter(({ to }) => to !== state && (to === "needs-checking" ? mayRaise : mayClear));
  return (
    <fieldset className={classes.flag} data-state={state}>
      <legend>
        {FLAG_LABELS[flag]}: <strong>{FLAG_STATE_LABELS[state]}</strong>
      </legend>
      {cleared ? (
        <Text size="xs" c="dimmed">
          Cleared at r{cleared.revision}; {sinceText(cleared.changesSince)}.
        </Text>
      ) : null}
      {last ? (
        <Text size="xs" c="dimmed">
          {last.by.name}, {apClockOnDate(new Date(last.at), publication.zone)}
          {last.note === null ? "" : `: “${last.note}”`}
        </Text>
      ) : null}
      {offered.length > 0 ? (
        <>
          <TextInput
            size="xs"
            mt={4}
            placeholder="A note, e.g. what to look at"
            aria-label={`Note about ${FLAG_LABELS[flag].toLowerCase()}`}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={1000}
          />
          <Group gap={6} mt={6}>
            {offered.map(({ to, label }) => (
              <Button
                key={to}
                size="compact-xs"
                variant={to === "cleared" ? "light" : "default"}
                loading={busy === to}
                onClick={() => void set(to)}
              >
                {label}
              </Button>
            ))}
          </Group>
        </>
      ) : null}
    </fieldset>
  );
}

const OFFERS: readonly { readonly to: FlagState; readonly label: string }[] = [
  { to: "needs-checking", label: "Needs checking" },
  { to: "cleared", label: "Cleared as it is now" },
  { to: "not-required", label: "Not required" },
];

function sinceText(changes: number): string {
  if (changes === 0) return "nothing changed since";
  return `${changes} ${changes === 1 ? "change" : "changes"} since`;
}
