import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useEffect } from "react";
import { askBeforeLeaving } from "#components/sign-in/leave.ts";
import { useConnection } from "./story-context.tsx";

/** Asks before the page is left or the person signs out while words are not saved. They stay on the device either way (Y11). */
export function useLeaveGuard(): void {
  const connection = useConnection();
  useEffect(() => {
    const unsaved = () => (connection.view().save.unsaved?.edits ?? 0) > 0;
    let isSure = false;
    const ask = (event: BeforeUnloadEvent) => {
      // Who has just said so isn't asked a second time by the browser.
      if (unsaved() && !isSure) event.preventDefault();
    };
    const stopAsking = askBeforeLeaving(async () => {
      isSure = !unsaved() || (await confirmSignOut());
      return isSure;
    });
    window.addEventListener("beforeunload", ask);
    return () => {
      stopAsking();
      window.removeEventListener("beforeunload", ask);
    };
  }, [connection]);
}

function confirmSignOut(): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title: "Sign out with words not saved?",
      children: (
        <Text size="sm">
          Your last words are not in the newsroom’s database yet. They stay in this browser and are sent when
          you open the story here again.
        </Text>
      ),
      labels: { confirm: "Sign out", cancel: "Stay" },
      onConfirm: () => resolve(true),
      onClose: () => resolve(false),
    });
  });
}
