import type { ReactNode } from "react";
import { Palette } from "#components/search/palette.tsx";
import { SignInAgain } from "#components/sign-in/sign-in-again.tsx";
import { KeyboardHelp } from "./keyboard-help.tsx";
import { NewStory } from "./new-story.tsx";
import { type NewsroomFacts, NewsroomFactsProvider } from "./newsroom-context.tsx";
import classes from "./shell.module.css";
import { TopBar } from "./top-bar.tsx";

/** What stands around every newsroom screen: the top bar and what can be opened from anywhere. */
export function Shell({ facts, children }: { facts: NewsroomFacts; children: ReactNode }) {
  return (
    <NewsroomFactsProvider facts={facts}>
      <a className="skip-link" href="#main">
        Skip to the screen’s content
      </a>
      <TopBar />
      <main id="main" className={classes.main} tabIndex={-1}>
        {children}
      </main>
      <Palette />
      <NewStory />
      <KeyboardHelp />
      <SignInAgain />
    </NewsroomFactsProvider>
  );
}
