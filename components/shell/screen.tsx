import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./shell.module.css";

interface ScreenProps {
  readonly title: ReactNode;
  /** One sentence under the title. */
  readonly about?: ReactNode;
  /** Buttons at the head's end. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A newsroom screen's frame: its title, a sentence, its actions, then what it shows. */
export function Screen({ title, about, actions, wide = false, children }: ScreenProps) {
  return (
    <div className={wide ? `${classes.screen} ${classes["screen-wide"]}` : classes.screen}>
      <header className={classes["screen-head"]}>
        <div>
          <Title order={1}>{title}</Title>
          {about === undefined ? null : <p>{about}</p>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}

/** A sheet on the screen that holds one thing. */
export function Sheet({ children, labelledBy }: { children: ReactNode; labelledBy?: string }) {
  return (
    <section className={classes.card} aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}
