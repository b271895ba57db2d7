import type { ReactNode } from "react";
import classes from "./sign-in.module.css";

/** The door: the publication's name as its nameplate, one thing to do. */
export function SignInFrame({
  publication,
  title,
  children,
}: {
  publication: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <main className={classes.page}>
      <div className={classes.plate}>
        <p className={classes.publication}>{publication}</p>
        <p className={classes.room}>Newsroom</p>
      </div>
      <div className={classes.sheet}>
        <h1 className={classes.title}>{title}</h1>
        {children}
      </div>
    </main>
  );
}
