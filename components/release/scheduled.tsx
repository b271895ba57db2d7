"use client";

import { Alert, Button, Group, Text } from "@mantine/core";
import { IconCalendarClock, IconCalendarX } from "@tabler/icons-react";
import { useState } from "react";
import { RELEASE_KIND_LABELS } from "#components/desk/labels.ts";
import { callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import { kindPhrase } from "#domain/actions.ts";
import type { Action } from "#domain/permissions.ts";
import { endReason } from "#domain/schedules.ts";
import type { Stage } from "#domain/story.ts";
import { apClockOnDate } from "#domain/updated-line.ts";
import type { ReleaseDeskFacts, ScheduledFacts } from "./desk-facts.ts";

interface ScheduledProps {
  readonly story: { readonly id: string; readonly stage: Stage; readonly actions: readonly Action[] };
  readonly desk: ReleaseDeskFacts;
  readonly onChanged: () => void;
}

/** R6: what goes out when, with the way to take it back; or why what was scheduled did not go out. */
export function Scheduled({ story, desk, onChanged }: ScheduledProps) {
  const { scheduled } = desk;
  if (scheduled === null) return null;
  return scheduled.state === "waiting" ? (
    <Waiting story={story} scheduled={scheduled} onChanged={onChanged} />
  ) : (
    <NotOut scheduled={scheduled} />
  );
}

interface WaitingProps extends Omit<ScheduledProps, "desk"> {
  readonly scheduled: ScheduledFacts;
}

function Waiting({ story, scheduled, onChanged }: WaitingProps) {
  const { publication } = useNewsroom();
  const [busy, setBusy] = useState(false);
  const when = (iso: string) => apClockOnDate(new Date(iso), publication.zone);
  const stands = story.stage === "held" || story.stage === "spiked";

  async function takeBack() {
    setBusy(true);
    const result = await callApi(`/api/v1/stories/${story.id}/releases/scheduled`, { method: "DELETE" });
    setBusy(false);
    if (result.ok) showDone("The scheduled release is taken back. Nothing goes out.");
    else showRefusal(result.refusal);
    onChanged();
  }

  return (
    <Alert
      color="blue"
      mb="md"
      icon={<IconCalendarClock aria-hidden />}
      title={`Goes out at ${when(scheduled.at)}`}
    >
      <Text size="sm">
        {RELEASE_KIND_LABELS[scheduled.kind]}, r{scheduled.revision}. {scheduled.by.name} scheduled it at{" "}
        {when(scheduled.askedAt)}. Everything is checked once more at its time.
      </Text>
      {scheduled.note === null ? null : (
        <Text size="sm" mt={4} ff="var(--wt-serif)">
          {scheduled.note}
        </Text>
      )}
      {stands ? (
        <Text size="sm" mt={4} fw={600}>
          The story is on hold: unless it is taken off hold by then, nothing goes out.
        </Text>
      ) : null}
      {story.actions.includes("unschedule-release") ? (
        <Group mt="xs">
          <Button size="compact-sm" variant="default" loading={busy} onClick={() => void takeBack()}>
            Take back
          </Button>
        </Group>
      ) : null}
    </Alert>
  );
}

function NotOut({ scheduled }: { readonly scheduled: ScheduledFacts }) {
  const { publication } = useNewsroom();
  const at = apClockOnDate(new Date(scheduled.at), publication.zone);
  const what = kindPhrase(scheduled.kind);
  const why = scheduled.end === null ? null : endReason(scheduled.end);
  const isFailed = scheduled.state === "failed";
  return (
    <Alert
      color={isFailed ? "red" : "gray"}
      mb="md"
      icon={<IconCalendarX aria-hidden />}
      title={isFailed ? `Did not go out at ${at}` : `Does not go out at ${at}`}
    >
      {isFailed
        ? scheduled.failure?.sentence
        : `${scheduled.endedBy?.name ?? "The newsroom"} took back ${what} that was scheduled for then, because ${why}.`}
    </Alert>
  );
}
