import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useEffect } from "react";
// The words of stories come with a story's screen; other screens load this much of it when somebody signs out.
import type { LeftBehind } from "#components/editor/connection/sign-out.ts";
import { UNREACHABLE } from "#components/shell/call-api.ts";
import { askBeforeLeaving, partAndGo } from "./leave.ts";

const loadSignOut = () => import("#components/editor/connection/sign-out.ts");

/** Signing out needs the newsroom anyway. */
function sayUnreachable(): null {
  notifications.show({ color: "red", message: UNREACHABLE, withBorder: true });
  return null;
}

/**
 * Signing out with unsaved words asks (Y11), whichever of this person's pages holds them. Once signed out the words move to
 * recovery copies, and the person's other pages in this browser leave too.
 */
export function useSignOutGuard(stafferId: string): void {
  useEffect(() => {
    const pages = new BroadcastChannel(`writethru-signed-out:${stafferId}`);
    const part = async () => (await loadSignOut()).partWithStories(stafferId);
    pages.onmessage = () => void partAndGo([part]);
    const stopAsking = askBeforeLeaving(async () => {
      const signOut = await loadSignOut().catch(sayUnreachable);
      if (signOut === null) return null;
      const leftBehind = await signOut.leftBehindBy(stafferId);
      if (leftBehind !== "nothing" && !(await confirmSignOut(leftBehind))) return null;
      return async () => {
        const mayGo = await part();
        pages.postMessage("signed-out");
        return mayGo;
      };
    });
    return () => {
      stopAsking();
      pages.close();
    };
  }, [stafferId]);
}

const WHAT_HAPPENS: Readonly<Record<Exclude<LeftBehind, "nothing">, string>> = {
  kept: "They move to a recovery copy on this device, for you alone. The next time you open the story here you see what it lacks.",
  lost: "This browser keeps no copies on this device. Copy your words somewhere safe first; this page stays open until you close it.",
};

function confirmSignOut(leftBehind: Exclude<LeftBehind, "nothing">): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title: "Sign out with words not saved?",
      children: (
        <Text size="sm">
          Your last words are not in the newsroom’s database yet. {WHAT_HAPPENS[leftBehind]}
        </Text>
      ),
      labels: { confirm: "Sign out", cancel: "Stay" },
      onConfirm: () => resolve(true),
      onClose: () => resolve(false),
    });
  });
}
