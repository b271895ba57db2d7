import { useEffect, useState } from "react";
import { callApi } from "#components/shell/call-api.ts";

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly contact: string | null;
}

/** Everybody who works here; empty until the list has come. */
export function useColleagues(): readonly Colleague[] {
  const [staff, setStaff] = useState<readonly Colleague[]>([]);
  useEffect(() => {
    const reading = new AbortController();
    void callApi<{ staff: readonly Colleague[] }>("/api/v1/staff", { signal: reading.signal }).then(
      (result) => {
        // Without the list a name can still be typed.
        if (result.ok) setStaff(result.value.staff);
      },
    );
    return () => reading.abort();
  }, []);
  return staff;
}
