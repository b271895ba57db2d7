import { Skeleton } from "@mantine/core";
import { Screen } from "#components/shell/screen.tsx";
import classes from "./desk.module.css";
import { StoryColumns } from "./story-table.tsx";

const LINES = [68, 52, 74, 44, 60, 80, 56, 48, 66, 58] as const;

/** The budget before it is there: the same lines in the same places. */
export function StoryListSkeleton() {
  return (
    <Screen wide title="Stories" about={<output>Reading the budget …</output>}>
      <div className={classes.filters} aria-hidden>
        <Skeleton height={34} width={260} />
        <Skeleton height={34} width={130} />
        <Skeleton height={34} width={130} />
        <Skeleton height={34} width={130} />
      </div>
      <table className={classes.table} aria-hidden>
        <StoryColumns />
        <tbody>
          {LINES.map((width) => (
            <tr key={width} className={classes.row}>
              <th className={classes.story}>
                <Skeleton height={10} width={`${width / 2}%`} mb={8} />
                <Skeleton height={14} width={`${width}%`} />
              </th>
              <td colSpan={8}>
                <Skeleton height={12} width="100%" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Screen>
  );
}
