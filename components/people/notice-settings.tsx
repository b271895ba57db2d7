"use client";

import { Alert, Checkbox, NativeSelect, Switch, Text, TextInput, Title } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { useRef, useState } from "react";
import { callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { Sheet } from "#components/shell/screen.tsx";
import { NOTICE_KINDS, type NoticeKind } from "#domain/notice-kinds.ts";
import {
  ALWAYS_IN_APP,
  MAIL_WAYS,
  type MailWay,
  type NoticeWays,
  type PreferenceChanges,
} from "#domain/notice-preferences.ts";
import type { QuietHours } from "#domain/quiet-hours.ts";
import { apClockOnDate } from "#domain/updated-line.ts";
import classes from "./notice-settings.module.css";
import {
  FIRST_QUIET,
  hourWords,
  KIND_WORDS,
  MAIL_WAY_LABELS,
  minutesOf,
  type OwnNoticeSettings,
  timeField,
} from "./notice-words.ts";

const MAIL_WAY_CHOICES = MAIL_WAYS.map((value) => ({ value, label: MAIL_WAY_LABELS[value] }));
const EVERY_HOUR = "hourly";
const DIGEST_CHOICES = [
  { value: EVERY_HOUR, label: "Every hour" },
  ...Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: `Every day at ${hourWords(hour)}`,
  })),
];

/** What one is told, in the app and by e-mail, and when e-mail waits. Every change is kept at once. */
export function NoticeSettings({ first }: { first: OwnNoticeSettings }) {
  const { zone } = useNewsroom().publication;
  const { settings, said, refusal, change } = useSettings(first);
  const isRunning = useMounted();
  const { ways, quiet, digestHour, email } = settings;
  return (
    <Sheet labelledBy="notices">
      <Title order={2} id="notices" mb={4}>
        Notices
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {email.isSetUp
          ? `E-mail goes to ${email.address}. It names the story and what happened, and never quotes it.`
          : "E-mail is not set up in this newsroom, so you are told here only. What you choose holds once it is."}
      </Text>
      {email.heldUpSince === null ? null : (
        <Alert color="yellow" mb="sm">
          E-mail is held up since {apClockOnDate(new Date(email.heldUpSince), zone)}, because the e-mail
          server takes none. Nothing is lost: it goes out once the server is back.
        </Alert>
      )}
      {refusal === null ? null : (
        <Alert color="red" mb="sm" role="alert">
          {refusal}
        </Alert>
      )}
      {/* What is chosen before the page runs would be shown and not kept. */}
      <fieldset className={classes.choices} disabled={!isRunning}>
        <WaysTable ways={ways} onChange={(kind, next) => change({ ways: { [kind]: next } })} />
        <div className={classes.when}>
          <Quiet key={JSON.stringify(quiet)} quiet={quiet} onChange={(next) => change({ quiet: next })} />
          <NativeSelect
            label="The digest goes out"
            description="One e-mail with all that came together, if anything did."
            data={DIGEST_CHOICES}
            value={digestHour === null ? EVERY_HOUR : String(digestHour)}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change({ digestHour: value === EVERY_HOUR ? null : Number(value) });
            }}
          />
        </div>
      </fieldset>
      <p className={classes.said} aria-live="polite">
        {said}
      </p>
    </Sheet>
  );
}

/**
 * Shows a change at once, and takes it back where the newsroom refuses it. Changes are sent one after another, and an
 * answer is shown only when nothing was changed since: else it would take back for a moment what came after it.
 */
function useSettings(first: OwnNoticeSettings) {
  const [settings, setSettings] = useState(first);
  const [said, setSaid] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const kept = useRef(first);
  const newest = useRef(0);
  const sending = useRef(Promise.resolve());

  async function send(order: number, body: PreferenceChanges): Promise<void> {
    const result = await callApi<OwnNoticeSettings>("/api/v1/me/notice-settings", { method: "PATCH", body });
    if (result.ok) kept.current = result.value;
    setRefusal(result.ok ? null : result.refusal.sentence);
    if (order !== newest.current) return;
    setSettings(kept.current);
    setSaid(result.ok ? "Kept." : "");
  }
  return {
    settings,
    said,
    refusal,
    change: (changes: PreferenceChanges) => {
      newest.current += 1;
      const order = newest.current;
      setSaid("");
      setSettings((now) => withChanges(now, changes));
      sending.current = sending.current.then(() => send(order, changes));
    },
  };
}

function withChanges(now: OwnNoticeSettings, changes: PreferenceChanges): OwnNoticeSettings {
  const { ways = {}, quiet = now.quiet, digestHour = now.digestHour } = changes;
  const merged = Object.fromEntries(
    NOTICE_KINDS.map((kind) => [kind, { ...now.ways[kind], ...ways[kind] }]),
  ) as OwnNoticeSettings["ways"]; // every kind has its ways
  return { ...now, ways: merged, quiet, digestHour };
}

interface WaysTableProps {
  readonly ways: OwnNoticeSettings["ways"];
  readonly onChange: (kind: NoticeKind, next: Partial<NoticeWays>) => void;
}

function WaysTable({ ways, onChange }: WaysTableProps) {
  return (
    <table className={classes.table} aria-labelledby="notices">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">In the app</th>
          <th scope="col">By e-mail</th>
        </tr>
      </thead>
      <tbody>
        {NOTICE_KINDS.map((kind) => {
          const { label, about } = KIND_WORDS[kind];
          const isAlways = ALWAYS_IN_APP.includes(kind);
          return (
            <tr key={kind}>
              <th scope="row">
                <span className={classes.label}>{label}</span>
                <span className={classes.about}>
                  {about}
                  {isAlways ? " Always in the app: it waits for a second person." : ""}
                </span>
              </th>
              <td data-way="app">
                <Checkbox
                  aria-label={`${label}: in the app`}
                  checked={ways[kind].app}
                  disabled={isAlways}
                  onChange={(event) => onChange(kind, { app: event.currentTarget.checked })}
                />
              </td>
              <td data-way="email">
                <NativeSelect
                  aria-label={`${label}: by e-mail`}
                  size="xs"
                  data={MAIL_WAY_CHOICES}
                  value={ways[kind].email}
                  // The choices are the ways.
                  onChange={(event) => onChange(kind, { email: event.currentTarget.value as MailWay })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface QuietProps {
  readonly quiet: QuietHours | null;
  readonly onChange: (next: QuietHours | null) => void;
}

function Quiet({ quiet, onChange }: QuietProps) {
  const { name } = useNewsroom().publication;
  const [from, setFrom] = useState(timeField((quiet ?? FIRST_QUIET).from));
  const [to, setTo] = useState(timeField((quiet ?? FIRST_QUIET).to));

  function keep(): void {
    const next = { from: minutesOf(from), to: minutesOf(to) };
    if (quiet === null || next.from === null || next.to === null) return;
    if (next.from !== quiet.from || next.to !== quiet.to) onChange({ from: next.from, to: next.to });
  }
  return (
    <div>
      <Switch
        label="Quiet hours"
        description={`No e-mail between these times, by the clock of ${name}. What comes together goes out in one when they end.`}
        checked={quiet !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? FIRST_QUIET : null)}
      />
      {quiet === null ? null : (
        <div className={classes.times}>
          <TextInput
            type="time"
            label="From"
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
            onBlur={keep}
          />
          <TextInput
            type="time"
            label="To"
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            onBlur={keep}
          />
        </div>
      )}
    </div>
  );
}
