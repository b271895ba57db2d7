"use client";

/** When even the layout failed: no theme, no components, only words. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en">
      <body
        style={{
          maxWidth: "34rem",
          margin: "20vh auto",
          padding: "0 1.5rem",
          fontFamily: "system-ui, sans-serif",
          lineHeight: 1.5,
          colorScheme: "light dark",
        }}
      >
        <title>The newsroom could not be shown</title>
        <h1 style={{ fontSize: "1.375rem" }}>The newsroom could not be shown</h1>
        <p>Something went wrong on our side. Copy that was saved is safe.</p>
        <p>
          <button type="button" onClick={reset}>
            Try again
          </button>
        </p>
        {error.digest === undefined ? null : <p>Number for an administrator: {error.digest}</p>}
      </body>
    </html>
  );
}
