import { notifications } from "@mantine/notifications";
import { signOut } from "./sign-in-with-password.ts";

/** Asked before a sign-out; answers false to stay. A screen with unsaved words registers one (Y11). */
type LeaveQuestion = () => Promise<boolean>;

const questions = new Set<LeaveQuestion>();

/** A screen that holds words not yet saved is asked before signing out. Returns how to take the question back. */
export function askBeforeLeaving(question: LeaveQuestion): () => void {
  questions.add(question);
  return () => questions.delete(question);
}

/** Signs out and loads the sign-in page afresh, so that nothing of this person stays in memory. */
export async function leave(): Promise<void> {
  for (const question of questions) {
    if (!(await question())) return;
  }
  const result = await signOut();
  if (result.ok) window.location.assign("/sign-in");
  else notifications.show({ color: "red", message: result.refusal, withBorder: true });
}
