import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { callbackPath } from "#components/sign-in/callback-path.ts";
import { SignInForm } from "#components/sign-in/sign-in-form.tsx";
import { SignInFrame } from "#components/sign-in/sign-in-frame.tsx";
import { signInSentence } from "#components/sign-in/sign-in-sentence.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { loadPublication } from "#server/records/publication.ts";
import { currentCaller } from "#server/sign-in/current-actor.ts";

export const metadata: Metadata = { title: "Sign in" };

interface SignInPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { callbackUrl, error } = await searchParams;
  const to = callbackPath(callbackUrl);
  const caller = await currentCaller();
  if (caller !== null) redirect(caller.mustChange ? "/sign-in/new-password" : to);
  const { name } = await loadPublication(processDatabase().prisma);
  return (
    <SignInFrame publication={name} title="Sign in">
      <SignInForm to={to} refusal={typeof error === "string" ? signInSentence(error, 401) : null} />
    </SignInFrame>
  );
}
