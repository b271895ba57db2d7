import classes from "./audit.module.css";

interface AuditWaysProps {
  readonly csv: string;
  readonly jsonLines: string;
  /** The story the trail is narrowed to. */
  readonly story: { readonly id: string; readonly name: string } | null;
}

/** What else can be done with the trail that is shown. Plain links: a file is no screen to be fetched ahead. */
export function AuditWays({ csv, jsonLines, story }: AuditWaysProps) {
  return (
    <nav className={classes.ways} aria-label="This trail">
      {story === null ? null : (
        <a href={`/newsroom/stories/${story.id}/expunge`}>Expunge {story.name} by law…</a>
      )}
      <a href={csv} download>
        Export as CSV
      </a>
      <a href={jsonLines} download>
        Export as JSON Lines
      </a>
    </nav>
  );
}
