import { notifications } from "@mantine/notifications";
import type { ApiRefusal } from "./call-api.ts";

/** Shows why the newsroom said no. Stays until closed: a refusal that fades is a refusal nobody read. */
export function showRefusal(refusal: ApiRefusal): void {
  if (refusal.code === "given-up") return;
  notifications.show({
    id: `refusal-${refusal.code}`,
    color: "red",
    title: refusal.rule === undefined ? undefined : `Rule ${refusal.rule}`,
    message: refusal.sentence,
    autoClose: refusal.status === 0 ? 8000 : 15000,
    withBorder: true,
  });
}

/** Says in a sentence what has been done. */
export function showDone(sentence: string): void {
  notifications.show({ message: sentence, color: "pencil", withBorder: true, autoClose: 4000 });
}
