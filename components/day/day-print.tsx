import { FLAG_STATE_LABELS, PUBLIC_STATE_LABELS, STAGE_LABELS } from "#components/desk/labels.ts";
import type { StoryLine } from "#components/desk/story-line.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { priorityWord, USUAL_PRIORITY } from "#domain/priority.ts";
import { apClock } from "#domain/updated-line.ts";
import classes from "./day.module.css";
import type { DayFacts } from "./day-screen.tsx";

/** The day's budget on paper: a list by desk. On the screen it isn't there. */
export function DayPrint({ day, title }: { day: DayFacts; title: string }) {
  const { desks, publication } = useNewsroom();
  const all = [...day.due, ...day.undated];
  return (
    <div className={classes.print} aria-hidden>
      <h1>
        {publication.name} budget, {title}
      </h1>
      {desks.map(({ id, name }) => {
        const stories = all.filter(({ desk }) => desk === id);
        return stories.length === 0 ? null : (
          <section key={id}>
            <h2>{name}</h2>
            <table>
              <thead>
                <tr>
                  <th>Due</th>
                  <th>Slug</th>
                  <th>What</th>
                  <th>Who</th>
                  <th>Words</th>
                  <th>Where it is</th>
                </tr>
              </thead>
              <tbody>
                {stories.map((story) => (
                  <PrintedLine key={story.id} story={story} zone={publication.zone} />
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
      <Rest day={day} />
    </div>
  );
}

/** Paper can't be asked for more: it says what it leaves out. */
function Rest({ day }: { day: DayFacts }) {
  const [due, undated] = [day.dueCount - day.due.length, day.undatedCount - day.undated.length];
  const left = [
    due > 0 ? `${due.toLocaleString("en-US")} more due on this day` : "",
    undated > 0 ? `${undated.toLocaleString("en-US")} more without a deadline` : "",
  ].filter((each) => each !== "");
  return left.length === 0 ? null : <p>Not printed: {left.join(", and ")}. The board has them all.</p>;
}

function PrintedLine({ story, zone }: { story: StoryLine; zone: string }) {
  const checks = [
    story.flags.legal === "not-required" ? "" : `legal ${FLAG_STATE_LABELS[story.flags.legal].toLowerCase()}`,
    story.flags.picture === "not-required"
      ? ""
      : `pictures ${FLAG_STATE_LABELS[story.flags.picture].toLowerCase()}`,
  ].filter((check) => check !== "");
  const where =
    story.publicState === "unpublished" ? STAGE_LABELS[story.stage] : PUBLIC_STATE_LABELS[story.publicState];
  return (
    <tr>
      <td>{story.deadline === null ? "–" : apClock(new Date(story.deadline), zone)}</td>
      <td>
        <strong>{story.slug}</strong>
        {story.priority === USUAL_PRIORITY ? null : ` (${priorityWord(story.priority)})`}
      </td>
      <td>{story.budgetLine || story.hed || "No hed yet"}</td>
      <td>
        {story.claimedBy?.name ?? "Nobody"}
        {story.claimedAt === null ? "" : `, since ${apClock(new Date(story.claimedAt), zone)}`}
      </td>
      <td>
        {story.wordCount.toLocaleString("en-US")}
        {story.budgetedLength === null ? "" : ` of ${story.budgetedLength.toLocaleString("en-US")}`}
      </td>
      <td>{[where, ...checks].join("; ")}</td>
    </tr>
  );
}
