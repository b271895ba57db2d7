"use client";

import { Alert, Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { DateTimePicker } from "@mantine/dates";
import { useRef, useState } from "react";
import { callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import { KIND_RULES } from "#domain/release-kinds.ts";
import { scheduledSentence } from "#domain/schedules.ts";
import { placeOf } from "#domain/wall-instants.ts";
import { releaseBody } from "./proposal.ts";
import classes from "./release.module.css";
import {
  dayName,
  instantPicked,
  type PickedTime,
  pickerTime,
  readPicked,
  shownTime,
  type Turn,
  tomorrowAtSix,
} from "./schedule-time.ts";
import { usePreview } from "./use-preview.ts";
import type { VerdictProps } from "./verdict-props.ts";

/** R6: lets what is approved wait for an instant. What an embargo alone holds back can be scheduled for its end. */
export function Schedule(props: VerdictProps) {
  const { desk, proposal, choice, preview } = props;
  const [opened, setOpened] = useState(false);
  const isPossible = choice.release === null && KIND_RULES[proposal.kind].to === "published";
  if (!isPossible || desk.scheduled?.state === "waiting") return null;
  const isReady =
    preview.state === "told" &&
    preview.current &&
    preview.facts.openGates.every(({ code }) => code === "embargoed");
  return (
    <>
      <Button variant="default" disabled={!isReady} onClick={() => setOpened(true)}>
        Schedule…
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={`Schedule ${props.story.slug}`}
        size="sm"
      >
        {opened ? <When {...props} onClose={() => setOpened(false)} /> : null}
      </Modal>
    </>
  );
}

function When({
  story,
  desk,
  proposal,
  choice,
  revision,
  onDone,
  onClose,
}: VerdictProps & { readonly onClose: () => void }) {
  const { zone } = useNewsroom().publication;
  const [picked, setPicked] = useState<string | null>(null);
  const [turn, setTurn] = useState<Turn | null>(null);
  const [busy, setBusy] = useState(false);
  // One key for one intent, as for a release at once (R5).
  const key = useRef<{ readonly of: string; readonly key: string } | null>(null);
  const time = readPicked(picked, zone);
  const at = instantPicked(time, turn);
  const body =
    at === null ? null : { ...releaseBody(proposal, choice, revision, desk.basedOn), at: at.toISOString() };
  const preview = usePreview(story.id, body, desk.checks);
  const facts = preview.state === "told" && preview.current ? preview.facts : null;
  const [gate] = facts?.openGates ?? [];
  const isReady = body !== null && facts !== null && gate === undefined;

  async function schedule() {
    if (body === null) return;
    const of = JSON.stringify(body);
    if (key.current?.of !== of) key.current = { of, key: crypto.randomUUID() };
    setBusy(true);
    const result = await callApi<{ sentence: string }>(`/api/v1/stories/${story.id}/releases`, {
      method: "POST",
      headers: { "idempotency-key": key.current.key },
      body,
    });
    setBusy(false);
    if (!result.ok) return showRefusal(result.refusal);
    showDone(result.value.sentence);
    onClose();
    onDone();
  }

  return (
    <Stack>
      <DateTimePicker
        label={`When it goes out, ${placeOf(zone)} time`}
        placeholder="Pick a day and a time"
        data-autofocus
        value={picked}
        onChange={(next) => {
          setPicked(next);
          setTurn(null);
        }}
        defaultDate={pickerTime(new Date(desk.now), zone).slice(0, 10)}
        defaultTimeValue="06:00"
        firstDayOfWeek={0}
        weekendDays={[]}
        ariaLabels={{ previousMonth: "The month before", nextMonth: "The next month" }}
        getDayAriaLabel={dayName}
        // A dialog within the dialog would have no name of its own; what opens are fields that are named.
        popoverProps={{ withRoles: false }}
        valueFormat={(value) => shownTime(value, zone)}
        presets={offered(story.embargoUntil, new Date(desk.now), zone)}
        timePickerProps={{
          format: "12h",
          amPmLabels: { am: "a.m.", pm: "p.m." },
          hoursInputLabel: "Hour",
          minutesInputLabel: "Minute",
          amPmInputLabel: "a.m. or p.m.",
        }}
        submitButtonProps={{ "aria-label": "Take this time" }}
        error={time.is === "never" ? time.sentence : undefined}
      />
      <WhichOfTwo time={time} turn={turn} onChange={setTurn} />
      <div aria-live="polite">
        {preview.state === "refused" ? <Alert color="red">{preview.refusal.sentence}</Alert> : null}
        {at !== null && gate ? (
          <Alert color="yellow" className={classes["gates-box"]}>
            {gate.sentence}
          </Alert>
        ) : null}
        {at !== null && isReady ? (
          <>
            <Text size="sm" fw={600}>
              {scheduledSentence({ kind: proposal.kind, at }, zone)}
            </Text>
            <Text size="sm">{facts.sentence}</Text>
            {facts.updatedLine ? <Text ff="var(--wt-serif)">{facts.updatedLine}</Text> : null}
          </>
        ) : null}
      </div>
      <Group justify="flex-end">
        <Button variant="subtle" color="gray" onClick={onClose}>
          Not yet
        </Button>
        <Button disabled={!isReady} loading={busy} onClick={() => void schedule()}>
          Schedule it
        </Button>
      </Group>
    </Stack>
  );
}

interface WhichOfTwoProps {
  readonly time: PickedTime;
  readonly turn: Turn | null;
  readonly onChange: (turn: Turn) => void;
}

/** Clocks are set back over it: nobody but a person knows which one is meant. */
function WhichOfTwo({ time, turn, onChange }: WhichOfTwoProps) {
  if (time.is !== "twice") return null;
  return (
    <Radio.Group
      label="Clocks are set back that night, so this time comes twice. Which one?"
      value={turn}
      // The options are exactly the turns.
      onChange={(next) => onChange(next as Turn)}
    >
      <Stack gap={4} mt={4}>
        <Radio value="first" label={`${time.first.name}, before clocks are set back`} />
        <Radio value="second" label={`${time.second.name}, after it`} />
      </Stack>
    </Radio.Group>
  );
}

function offered(embargoUntil: string | null, now: Date, zone: string) {
  const embargo = embargoUntil === null ? null : new Date(embargoUntil);
  return [
    { value: tomorrowAtSix(now, zone), label: "Tomorrow at 6 a.m." },
    ...(embargo !== null && embargo > now
      ? [{ value: pickerTime(embargo, zone), label: "When the embargo ends" }]
      : []),
  ];
}
