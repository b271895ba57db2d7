import { Button, SegmentedControl, Text } from "@mantine/core";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { Sheet } from "#components/shell/screen.tsx";
import { apClock } from "#domain/updated-line.ts";
import classes from "./revisions.module.css";
import { daysOf, keyOf, lineOf, type RevisionLine, type TimelineLine } from "./timeline-items.ts";
import { FILTERS, type Filter, type useTimeline } from "./use-timeline.ts";

const FILTER_LABELS: Readonly<Record<Filter, string>> = {
  all: "All",
  named: "Named",
  moves: "Moves",
  releases: "Releases",
};

/** What one can do with a revision of the list; null where one may not. */
interface RevisionActs {
  readonly onCompare: (number: number) => void;
  readonly onName: ((revision: RevisionLine) => void) | null;
  readonly onRestore: ((revision: RevisionLine) => void) | null;
}

interface TimelineProps extends RevisionActs {
  readonly timeline: ReturnType<typeof useTimeline>;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** Everything that happened to a story, newest first, day by day. */
export function Timeline({ timeline, filter, onFilter, ...acts }: TimelineProps) {
  const { zone } = useNewsroom().publication;
  const { page, refusal, more } = timeline;
  return (
    <section aria-label="Timeline" className={classes.timeline}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="Show"
        data={FILTERS.map((value) => ({ value, label: FILTER_LABELS[value] }))}
        value={filter}
        onChange={(value) => onFilter(FILTERS.find((each) => each === value) ?? "all")}
      />
      {refusal ? <Text c="dimmed">{refusal.sentence}</Text> : null}
      {page?.items.length === 0 ? <Nothing filter={filter} /> : null}
      {daysOf(page?.items ?? [], zone).map(({ day, items }) => (
        <section key={`${day} ${items[0] ? keyOf(items[0]) : ""}`} aria-label={day}>
          <h2 className={classes.day}>{day}</h2>
          <ol className={classes.list}>
            {items.map((item) => (
              <Item key={keyOf(item)} item={item} zone={zone} {...acts} />
            ))}
          </ol>
        </section>
      ))}
      {more ? (
        <Button size="xs" variant="default" onClick={more}>
          Show earlier
        </Button>
      ) : null}
    </section>
  );
}

function Nothing({ filter }: { filter: Filter }) {
  return (
    <Sheet>
      <Text size="sm" c="dimmed">
        {filter === "all"
          ? "No revision yet. One is frozen at every stage move, for every approval, when changed copy rests, and whenever you ask."
          : "Nothing of this sort yet."}
      </Text>
    </Sheet>
  );
}

function Item({ item, zone, ...acts }: RevisionActs & { item: TimelineLine; zone: string }) {
  const revision = item.kind === "revision" ? item.revision : null;
  return (
    <li className={classes.item} data-kind={item.kind}>
      {revision ? <b>r{revision.number}</b> : <span className={classes.done}>{lineOf(item)}</span>}
      {revision?.name ? <span className={classes.named}>{revision.name}</span> : null}
      <time className={classes.when} dateTime={item.at}>
        {apClock(new Date(item.at), zone)}
      </time>
      {revision ? <span className={classes.what}>{lineOf(item)}</span> : null}
      {item.kind === "move" && item.move.note ? (
        <span className={classes.what}>“{item.move.note}”</span>
      ) : null}
      {revision && revision.writers.length > 0 ? (
        <span className={classes.what}>
          Worked on by {revision.writers.map(({ name }) => name).join(", ")}
        </span>
      ) : null}
      {revision ? <Acts revision={revision} {...acts} /> : null}
    </li>
  );
}

function Acts({ revision, onCompare, onName, onRestore }: RevisionActs & { revision: RevisionLine }) {
  return (
    <span className={classes.acts}>
      <Button size="compact-xs" variant="default" onClick={() => onCompare(revision.number)}>
        Compare with now
      </Button>
      {onName ? (
        <Button size="compact-xs" variant="default" onClick={() => onName(revision)}>
          {revision.name ? "Rename" : "Name"}
        </Button>
      ) : null}
      {onRestore ? (
        <Button size="compact-xs" variant="default" onClick={() => onRestore(revision)}>
          Bring back
        </Button>
      ) : null}
    </span>
  );
}
