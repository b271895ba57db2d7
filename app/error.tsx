"use client";

import { DeadEnd } from "#components/shell/dead-end.tsx";

/** A bug or an outage on this screen; the digest finds it in the server's log. */
export default function ScreenError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <DeadEnd title="This screen could not be shown" digest={error.digest} onRetry={reset}>
      Something went wrong on our side. Copy that was saved is safe. Try again; if it keeps happening, tell an
      administrator the number below.
    </DeadEnd>
  );
}
