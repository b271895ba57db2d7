import type { Priority } from "#domain/priority.ts";

/** What the budget says of a demo story from its first minute. */
export interface Plan {
  readonly budgetLine: string;
  readonly tags: readonly string[];
  readonly priority?: Priority;
}

/** By slug. */
export const PLANS: Readonly<Record<string, Plan>> = {
  "wh-visit": {
    budgetLine: "Lethonia’s prime minister at the White House; port deal signed or not.",
    tags: ["white house", "trade"],
    priority: 2,
  },
  storm: {
    budgetLine: "Line of storms over the region; outages, roads, schools.",
    tags: ["weather"],
    priority: 1,
  },
  "bus-cuts": {
    budgetLine: "Which routes go, who rides them, what replaces them.",
    tags: ["transit", "budget"],
  },
  "council-sidewalks": {
    budgetLine: "Council on who clears snow from sidewalks.",
    tags: ["city council", "weather"],
    priority: 5,
  },
  "arena-deal": {
    budgetLine: "Terms for the riverfront arena, from the draft.",
    tags: ["city council", "sports"],
    priority: 3,
  },
  "factory-reopens": { budgetLine: "Plant takes on its first shift again.", tags: ["jobs"], priority: 5 },
  "hospital-bills": {
    budgetLine: "Thousands billed twice; hospital pays back.",
    tags: ["health", "courts"],
    priority: 2,
  },
  "archives-memo": {
    budgetLine: "Memo: eight of 14 regional archives to close.",
    tags: ["federal records"],
    priority: 3,
  },
  "housing-study": { budgetLine: "Embargoed study: offices into apartments.", tags: ["housing"] },
  "ferry-line": { budgetLine: "Commuter ferry gets its first timetable.", tags: ["transit"] },
  "court-records": { budgetLine: "Clerk’s office puts case files online.", tags: ["courts"], priority: 5 },
  "library-hours": {
    budgetLine: "Why the libraries close on Fridays now.",
    tags: ["libraries"],
    priority: 5,
  },
  "profile-mapmaker": {
    budgetLine: "He is 83 and still draws rivers by hand.",
    tags: ["profile"],
    priority: 6,
  },
  "farm-bill": {
    budgetLine: "Deal on crop insurance; bees are left over.",
    tags: ["congress", "farming"],
    priority: 3,
  },
  "zoning-fight": {
    budgetLine: "Hearing on the first fourplex; lawyer for the neighbors speaks.",
    tags: ["housing", "zoning"],
    priority: 3,
  },
  "credit-union": { budgetLine: "Two credit unions want to be one.", tags: ["banking"], priority: 5 },
  "water-main": { budgetLine: "Main breaks; what is closed, until when.", tags: ["utilities"], priority: 2 },
  "poll-commutes": {
    budgetLine: "Poll on commuting; hold until the pollster answers.",
    tags: ["transit", "poll"],
    priority: 6,
  },
};
