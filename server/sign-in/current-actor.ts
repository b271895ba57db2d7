import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Actor } from "#domain/staffer.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { type Caller, callerFromRequest } from "./caller.ts";

/** Who looks at this page, or null. For Next's server components. */
export async function currentActor(): Promise<Actor | null> {
  const caller = await currentCaller();
  return caller === null || caller.mustChange ? null : caller.actor;
}

/** The same with how they proved it, and also while a temporary password has not been changed. */
export async function currentCaller(): Promise<Caller | null> {
  const sent = await headers();
  const caller = await callerFromRequest(processDatabase(), { headers: new Headers([...sent.entries()]) });
  // Pages are for people at a browser; a token reaches the API only.
  return caller?.via.kind === "sign-in" ? caller : null;
}

/**
 * Who looks at this page; nobody gets past it unsigned. `path` is where to come back to after signing in. Whoever
 * still has a temporary password is sent to change it.
 */
export async function requireActor(path = "/newsroom"): Promise<Actor> {
  const caller = await currentCaller();
  if (caller === null) redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  if (caller.mustChange) redirect("/sign-in/new-password");
  return caller.actor;
}
