import { useEffect } from "react";
import { useConnection } from "./story-context.tsx";

/** Asks before the page is left while words are not saved. They stay on the device either way (Y11). */
export function useLeaveGuard(): void {
  const connection = useConnection();
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (connection.view().save.unsaved?.edits) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [connection]);
}
