"use client";

import { Button, Text, Title } from "@mantine/core";
import { ROLE_LABELS } from "#components/desk/labels.ts";
import { callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import { Screen, Sheet } from "#components/shell/screen.tsx";
import { PasswordForm } from "#components/sign-in/password-form.tsx";
import { NoticeSettings } from "./notice-settings.tsx";
import type { OwnNoticeSettings } from "./notice-words.ts";
import { roleLines } from "./person.ts";
import type { Token } from "./token.ts";
import { Tokens } from "./tokens.tsx";

interface AccountScreenProps {
  readonly mayMakeTokens: boolean;
  readonly firstTokens: readonly Token[];
  readonly noticeSettings: OwnNoticeSettings;
}

/** One's own account: how one is told of what, password, sign-ins, tokens. */
export function AccountScreen({ mayMakeTokens, firstTokens, noticeSettings }: AccountScreenProps) {
  const { actor, desks } = useNewsroom();
  const deskNames = new Map(desks.map(({ id, name }) => [id, name]));
  return (
    <Screen
      title={actor.name}
      about={[actor.email, ...roleLines(actor.roles, deskNames, ROLE_LABELS)].join(" · ")}
    >
      <NoticeSettings first={noticeSettings} />
      <Sheet labelledBy="password">
        <Title order={2} id="password" mb="sm">
          Password
        </Title>
        <div style={{ maxWidth: "26rem" }}>
          <PasswordForm
            email={actor.email}
            onChanged={() => showDone("Your password is changed. Your other sign-ins have ended.")}
          />
        </div>
      </Sheet>
      {mayMakeTokens ? <Tokens first={firstTokens} /> : null}
      <Sheet labelledBy="sign-ins">
        <Title order={2} id="sign-ins" mb={4}>
          Sign out everywhere
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          Ends every sign-in of yours, on this machine too. Use it when you left a machine open somewhere.
        </Text>
        <Button variant="default" onClick={() => void signOutEverywhere()}>
          Sign out everywhere
        </Button>
      </Sheet>
    </Screen>
  );
}

async function signOutEverywhere(): Promise<void> {
  const result = await callApi("/api/v1/me/sign-out-everywhere", { method: "POST", body: {} });
  if (result.ok) window.location.assign("/sign-in");
  else showRefusal(result.refusal);
}
