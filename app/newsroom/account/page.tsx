import type { Metadata } from "next";
import { AccountScreen } from "#components/people/account-screen.tsx";
import { may } from "#domain/permissions.ts";
import { tokensFor } from "#server/commands/read/me.ts";
import { noticeSettingsFor } from "#server/commands/read/notice-settings.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { requireActor } from "#server/sign-in/current-actor.ts";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const actor = await requireActor("/newsroom/account");
  const newsroom = { db: processDatabase() };
  const tokens = await tokensFor(newsroom, actor);
  const { email, ...preferences } = await noticeSettingsFor(newsroom, actor);
  return (
    <AccountScreen
      noticeSettings={{
        ...preferences,
        email: { ...email, heldUpSince: email.heldUpSince?.toISOString() ?? null },
      }}
      mayMakeTokens={may(actor, "make-token", null)}
      firstTokens={tokens.map(({ createdAt, expiresAt, revokedAt, ...token }) => ({
        ...token,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        revokedAt: revokedAt?.toISOString() ?? null,
      }))}
    />
  );
}
