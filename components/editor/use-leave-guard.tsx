import { useEffect } from "react";
import { useConnection } from "./story-context.tsx";

/** The browser asks before the page is left while words are not saved (Y11). Signing out has a question of its own. */
export function useLeaveGuard(): void {
  const connection = useConnection();
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      // Words moved to a recovery copy are safe, so nobody is asked a second time.
      if (connection.hasUnsavedWords()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [connection]);
}
