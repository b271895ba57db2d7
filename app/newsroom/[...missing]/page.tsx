import { notFound } from "next/navigation";
import { requireActor } from "#server/sign-in/current-actor.ts";

/** Any other address of the newsroom: not found, with the shell around it for those who are signed in. */
export default async function Missing() {
  await requireActor("/newsroom");
  notFound();
}
