import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NewPassword } from "#components/sign-in/new-password.tsx";
import { SignInFrame } from "#components/sign-in/sign-in-frame.tsx";
import { processDatabase } from "#server/database/process-database.ts";
import { loadPublication } from "#server/records/publication.ts";
import { currentCaller } from "#server/sign-in/current-actor.ts";

export const metadata: Metadata = { title: "Choose a password" };

/** Whoever still has a temporary password stops here before anything else. */
export default async function NewPasswordPage() {
  const caller = await currentCaller();
  if (caller === null) redirect("/sign-in?callbackUrl=%2Fnewsroom");
  if (!caller.mustChange) redirect("/newsroom/account");
  const { name } = await loadPublication(processDatabase().prisma);
  return (
    <SignInFrame publication={name} title="Choose your own password">
      <NewPassword email={caller.actor.email} />
    </SignInFrame>
  );
}
