import { notifications } from "@mantine/notifications";
import { signOut } from "./sign-in-with-password.ts";

/** Done once signed out; false when this page holds words that are kept nowhere else, and must stay open (Y11). */
export type Parting = () => Promise<boolean>;

/** Asked before a sign-out; null to stay (Y11). */
type LeaveQuestion = () => Promise<Parting | null>;

const questions = new Set<LeaveQuestion>();

/** Whoever knows of words not yet saved is asked before signing out. Returns how to take the question back. */
export function askBeforeLeaving(question: LeaveQuestion): () => void {
  questions.add(question);
  return () => questions.delete(question);
}

/** Signs out and loads the sign-in page afresh, so that nothing of this person stays in memory. */
export async function leave(): Promise<void> {
  const partings: Parting[] = [];
  for (const question of questions) {
    const parting = await question();
    if (parting === null) return;
    partings.push(parting);
  }
  const result = await signOut();
  if (result.ok) await partAndGo(partings);
  else notifications.show({ color: "red", message: result.refusal, withBorder: true });
}

/** Leaves the page of somebody signed out, unless their words would go with it. */
export async function partAndGo(partings: readonly Parting[]): Promise<void> {
  let mayGo = true;
  for (const parting of partings) mayGo = (await parting()) && mayGo;
  if (mayGo) window.location.assign("/sign-in");
}
