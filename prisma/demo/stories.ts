import { archivesMemo } from "./archives-memo.ts";
import { arenaDeal } from "./arena-deal.ts";
import { busCuts } from "./bus-cuts.ts";
import { councilSidewalks } from "./council-sidewalks.ts";
import { courtRecords } from "./court-records.ts";
import { creditUnion } from "./credit-union.ts";
import { factoryReopens } from "./factory-reopens.ts";
import { farmBill } from "./farm-bill.ts";
import { ferryLine } from "./ferry-line.ts";
import { hospitalBills } from "./hospital-bills.ts";
import { housingStudy } from "./housing-study.ts";
import { libraryHours } from "./library-hours.ts";
import { mapmakerProfile } from "./mapmaker-profile.ts";
import type { NewsDay } from "./news-day.ts";
import { pollStory } from "./poll-story.ts";
import type { DemoStory } from "./steps.ts";
import { storm } from "./storm.ts";
import { waterMain } from "./water-main.ts";
import { whiteHouseVisit } from "./white-house-visit.ts";
import { zoningFight } from "./zoning-fight.ts";

/** The news day's stories: every stage, every public state, and most kinds of release. */
export function demoStories(day: NewsDay): readonly DemoStory[] {
  return [
    whiteHouseVisit(day),
    storm(day),
    busCuts(day),
    councilSidewalks(day),
    arenaDeal(day),
    factoryReopens(day),
    hospitalBills(day),
    archivesMemo(day),
    housingStudy(day),
    ferryLine(day),
    courtRecords(day),
    libraryHours(day),
    mapmakerProfile(day),
    farmBill(day),
    zoningFight(day),
    creditUnion(day),
    waterMain(day),
    pollStory(day),
  ];
}
