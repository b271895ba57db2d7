"use client";

import { Button, Checkbox, Group, Text } from "@mantine/core";
import { useState } from "react";
import { FLAG_LABELS, FLAG_STATE_LABELS } from "#components/desk/labels.ts";
import { callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { showRefusal } from "#components/shell/notices.ts";
import type { FlagState } from "#domain/flags.ts";
import type { Action } from "#domain/permissions.ts";
import { apClockOnDate } from "#domain/updated-line.ts";
import { freezeAsRead } from "./approve.tsx";
import type { ChecksFacts, ReleaseDeskFacts } from "./desk-facts.ts";
import classes from "./release.module.css";

interface ChecksProps {
  readonly story: { readonly id: string; readonly actions: readonly Action[] };
  readonly desk: ReleaseDeskFacts;
  readonly checks: ChecksFacts;
  readonly onDone: () => void;
}

/** D1 to D3: what is checked before this can go out, done right here by who may. */
export function Checks({ story, desk, checks, onDone }: ChecksProps) {
  const flags = checks.flags.filter(({ state }) => state !== "not-required");
  if (flags.length + checks.items.length === 0) return null;
  return (
    <section className={classes.checks} aria-label="Checks before it goes out">
      {flags.map((flag) => (
        <FlagCheck key={flag.flag} flag={flag} story={story} checks={checks} onDone={onDone} />
      ))}
      {checks.items.length > 0 ? (
        <Checklist story={story} desk={desk} checks={checks} onDone={onDone} />
      ) : null}
    </section>
  );
}

type FlagFact = ChecksFacts["flags"][number];

function FlagCheck({
  flag: { flag, state, said, cleared, holds },
  story,
  checks,
  onDone,
}: Omit<ChecksProps, "desk"> & { flag: FlagFact }) {
  const { publication } = useNewsroom();
  const [busy, setBusy] = useState<FlagState | null>(null);
  const mayClear = story.actions.includes("clear-flag");
  async function set(to: FlagState) {
    setBusy(to);
    const read = checks.revision === null ? {} : { revision: checks.revision };
    const result = await callApi(`/api/v1/stories/${story.id}/flags`, {
      method: "POST",
      // Never cleared unread: other words by now are refused.
      body: { flag, to, ...(to === "cleared" && { ...read, sha256: checks.sha256 }) },
    });
    setBusy(null);
    if (!result.ok) showRefusal(result.refusal);
    onDone();
  }
  return (
    <div className={classes.check} data-holds={state === "cleared" && holds}>
      <Text size="sm">
        {FLAG_LABELS[flag]}: <strong>{FLAG_STATE_LABELS[state].toLowerCase()}</strong>
        {cleared === null ? "" : `. ${cleared}`}
      </Text>
      {said === null ? null : (
        <Text size="xs" c="dimmed">
          {said.by.name}, {apClockOnDate(new Date(said.at), publication.zone)}
          {said.note === null ? "" : `: “${said.note}”`}
        </Text>
      )}
      {mayClear && (state === "needs-checking" || !holds) ? (
        <Group gap={6} mt={4}>
          <Button
            size="compact-xs"
            variant="light"
            loading={busy === "cleared"}
            onClick={() => void set("cleared")}
          >
            {checks.revision === null ? "Clear as it is now" : `Clear for r${checks.revision}`}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            loading={busy === "not-required"}
            onClick={() => void set("not-required")}
          >
            Not required
          </Button>
        </Group>
      ) : null}
    </div>
  );
}

function Checklist({ story, desk, checks, onDone }: ChecksProps) {
  const [busy, setBusy] = useState<string | null>(null);
  const mayTick = story.actions.includes("tick-checklist");
  async function tick(item: string, ticked: boolean) {
    setBusy(item);
    // A tick is for one revision: words nobody froze yet are frozen as they were read.
    const revision = checks.revision ?? (await freezeAsRead(story.id, desk))?.number ?? null;
    if (revision !== null) {
      const result = await callApi(`/api/v1/stories/${story.id}/checklist`, {
        method: "POST",
        body: { revision, item, ticked },
      });
      if (!result.ok) showRefusal(result.refusal);
    }
    setBusy(null);
    onDone();
  }
  return (
    <fieldset className={classes.checklist}>
      <legend>Checklist{checks.revision === null ? "" : ` for r${checks.revision}`}</legend>
      {checks.items.map(({ id, label, required, ticked }) => (
        <Checkbox
          key={id}
          label={required ? `${label} (required)` : label}
          description={ticked === null ? undefined : ticked.by.name}
          checked={ticked !== null}
          disabled={!mayTick || busy !== null}
          onChange={(event) => void tick(id, event.currentTarget.checked)}
          size="sm"
        />
      ))}
    </fieldset>
  );
}
