"use client";

import { Kbd, VisuallyHidden } from "@mantine/core";
import { IconArrowUpRight, IconSearch } from "@tabler/icons-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { NoticeBell } from "#components/notices/notice-bell.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { Clock } from "./clock.tsx";
import { destinationsFor, isAt } from "./destinations.ts";
import { useNewsroom } from "./newsroom-context.tsx";
import { openPalette } from "./palette-store.ts";
import classes from "./shell.module.css";

/** The slim bar over every screen: the publication, where to go, the clock, the person. */
export function TopBar() {
  const { actor, publication } = useNewsroom();
  const pathname = usePathname();
  return (
    <header className={classes.bar}>
      <Link className={classes.name} href="/newsroom" aria-label={`${publication.name}, stories`}>
        {publication.name}
      </Link>
      <nav aria-label="Newsroom">
        <ul className={classes.links}>
          {destinationsFor(actor).map((to) => (
            <li key={to.href}>
              {to.outside ? (
                <a className={classes.link} href={to.href} target="_blank" rel="noreferrer">
                  {to.label}
                  <IconArrowUpRight size={14} stroke={1.75} aria-hidden />
                  <VisuallyHidden>(readers’ site, new tab)</VisuallyHidden>
                </a>
              ) : (
                <Link
                  className={classes.link}
                  href={to.href}
                  aria-current={isAt(to.href, pathname) ? "page" : undefined}
                >
                  {to.label}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <div className={classes.end}>
        <Clock zone={publication.zone} />
        <button
          type="button"
          className={classes.find}
          onClick={openPalette}
          aria-label="Find a story or command"
        >
          <IconSearch size={15} stroke={1.75} aria-hidden />
          <span className={classes["find-words"]}>Find</span>
          <Kbd size="xs">Ctrl K</Kbd>
        </button>
        <NoticeBell />
        <AccountMenu />
      </div>
    </header>
  );
}
