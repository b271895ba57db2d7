import type { Grant, TableRole } from "#domain/grant.ts";
import { type Group, linesOf, type Narrowing, type Row, whenWords } from "./permission-words.ts";
import classes from "./permissions.module.css";
import { TABLE_ROLE_LABELS } from "./role-labels.ts";

interface PermissionTableProps {
  readonly grants: readonly Grant[];
  readonly groups: readonly Group[];
  readonly roles: readonly TableRole[];
  readonly narrowing: Narrowing;
}

/** Actions down, roles across; on a phone each action is a block that names the roles that may. */
export function PermissionTable({ grants, groups, roles, narrowing }: PermissionTableProps) {
  if (groups.length === 0) return <p>Nobody may do anything there.</p>;
  return (
    <section className={classes.scroll} aria-label="The permission table">
      <table className={classes.table} aria-label="Who may do what">
        <thead>
          <tr>
            <th scope="col">To …</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {TABLE_ROLE_LABELS[role]}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            <tr className={classes.group}>
              <th scope="rowgroup" colSpan={roles.length + 1}>
                {title}
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.action}>
                {/* What opens and closes within it is no part of a row's name. */}
                <th scope="row" aria-label={row.phrase}>
                  <Action row={row} />
                </th>
                {roles.map((role) => (
                  <Cell
                    key={role}
                    role={role}
                    lines={linesOf(grants, row, role, narrowing)}
                    narrowing={narrowing}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** The action in words; opened, where it is asked. */
function Action({ row }: { row: Row }) {
  if (row.askedBy.length === 0) return row.phrase;
  return (
    <details className={classes.action}>
      <summary>{row.phrase}</summary>
      <p className={classes.code}>{row.action}</p>
      <ul>
        {row.askedBy.map((door) => (
          <li key={door}>{door}</li>
        ))}
      </ul>
    </details>
  );
}

function Cell({
  role,
  lines,
  narrowing,
}: {
  role: TableRole;
  lines: readonly Grant[];
  narrowing: Narrowing;
}) {
  if (lines.length === 0) {
    return (
      <td className={classes.no} data-role={TABLE_ROLE_LABELS[role]}>
        –
      </td>
    );
  }
  return (
    <td data-role={TABLE_ROLE_LABELS[role]}>
      {lines.map((grant) => (
        <span key={grant.says} className={classes.line}>
          {whenWords(grant, narrowing)}
        </span>
      ))}
    </td>
  );
}
