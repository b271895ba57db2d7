import type { Signed } from "./newsroom-of-cells.ts";
import { nameOf } from "./people-of-cells.ts";
import { type FixtureStage, type FixtureState, fixtureSays, readFixture } from "./who-may-what.ts";

/** What the tests that ask a running newsroom share. */

export const fixture = readFixture();
export const STORY_ACTIONS = [...fixture.aboutStories.keys()];

/** One cell, with somebody real in it. */
export interface Cell {
  readonly signed: Signed;
  readonly stage: FixtureStage;
  readonly publicState: FixtureState;
  readonly action: string;
}

export function says({ signed, action, stage, publicState }: Cell): boolean {
  return fixtureSays(fixture, action, signed.who, { stage, publicState });
}

export function inWords({ signed, action, stage, publicState }: Cell): string {
  return `${nameOf(signed.who)}: ${action} in ${stage}, ${publicState}`;
}

/** As many as the newsroom's connections. */
const AT_ONCE = 8;

/** Does the work on all, a few at once. */
export async function onEach<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const hand = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
}
