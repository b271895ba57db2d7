import type { ReactNode } from "react";
import { requireActor } from "#server/sign-in/current-actor.ts";

/** Asks who it is above the loading screen, so that a stranger gets a redirect and not a skeleton. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  await requireActor("/newsroom/account");
  return children;
}
