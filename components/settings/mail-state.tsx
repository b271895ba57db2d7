"use client";

import { Alert, Text } from "@mantine/core";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { apClockOnDate } from "#domain/updated-line.ts";
import classes from "./settings.module.css";

/** How e-mail is doing, as GET /api/v1/mail answers it. Instants are ISO 8601. */
export interface MailFacts {
  readonly host: string | null;
  readonly down: { readonly since: string; readonly sentence: string; readonly tryAt: string | null } | null;
  readonly sent: number;
  readonly waiting: number;
  readonly givenUp: number;
  readonly lastGivenUp: readonly {
    readonly staffer: { readonly id: string; readonly name: string };
    readonly at: string;
    readonly sentence: string;
  }[];
}

/** Whether the newsroom's e-mail goes out, what to do where it doesn't, and what could not be sent. */
export function MailState({ mail }: { mail: MailFacts }) {
  const { zone } = useNewsroom().publication;
  const { host, down, sent, waiting, givenUp, lastGivenUp } = mail;
  if (host === null)
    return (
      <p className={classes.nobody}>
        No e-mail server is set up, so people are told in the app only. Start the newsroom with SMTP_URL and
        MAIL_FROM to have it write to them.
      </p>
    );
  return (
    <>
      {down === null ? (
        <Text size="sm">E-mail goes out through {host}.</Text>
      ) : (
        <Alert color="red" title="E-mail is held up">
          {down.sentence} It takes nothing since {apClockOnDate(new Date(down.since), zone)}. What waits is
          kept for a day and goes out by itself once the server is back
          {down.tryAt === null ? "." : `; the next try is at ${apClockOnDate(new Date(down.tryAt), zone)}.`}
        </Alert>
      )}
      <Text size="sm" c="dimmed" mt="xs">
        {count(sent, "e-mail")} sent, {count(waiting, "notice")} waiting to go or for a digest
        {givenUp === 0 ? "." : `, ${count(givenUp, "notice")} given up.`}
      </Text>
      {lastGivenUp.length === 0 ? null : (
        <ul className={classes.items}>
          {lastGivenUp.map(({ staffer, at, sentence }) => (
            <li key={`${staffer.id} ${at}`}>
              <Text size="sm">
                To {staffer.name}, given up at {apClockOnDate(new Date(at), zone)}. {sentence}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function count(figure: number, what: string): string {
  return `${figure.toLocaleString("en-US")} ${what}${figure === 1 ? "" : "s"}`;
}
