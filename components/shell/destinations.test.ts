import { expect, test } from "vitest";
import type { Actor, Role } from "#domain/staffer.ts";
import { destinationsFor, isAt } from "./destinations.ts";
import { initials } from "./initials.ts";

function staffer(...roles: Role[]): Actor {
  return {
    id: "1",
    name: "Ana Ruiz",
    email: "ana@courier.test",
    roles: roles.map((role) => ({ desk: null, role })),
  };
}

test("[N2] a reporter is offered the stories and the site, not the accounts", () => {
  expect(destinationsFor(staffer("reporter")).map((to) => to.label)).toEqual([
    "Stories",
    "Search",
    "Corrections",
    "Site",
  ]);
});

test("[N2] an administrator is offered accounts and the trail but no copy, a managing editor the trail but no accounts", () => {
  const admin = destinationsFor(staffer("admin")).map((to) => to.label);
  expect(admin).toEqual(["People", "Settings", "Audit", "Permissions", "Corrections", "Site"]);
  const managing = destinationsFor(staffer("managing-editor")).map((to) => to.label);
  expect(managing).toContain("Audit");
  expect(managing).toContain("Permissions");
  expect(managing).not.toContain("People");
});

test("a story belongs to the stories, people do not", () => {
  expect(isAt("/newsroom", "/newsroom/stories/1")).toBe(true);
  expect(isAt("/newsroom", "/newsroom/board")).toBe(true);
  expect(isAt("/newsroom", "/newsroom/people")).toBe(false);
  expect(isAt("/newsroom/people", "/newsroom/people")).toBe(true);
});

test.each([
  ["Ana Ruiz", "AR"],
  ["Ludwig van der Berg", "LB"],
  ["Cher", "C"],
  ["", "?"],
  ["Øyvind Åse", "ØÅ"],
])("the initials of %j are %s", (name, expected) => {
  expect(initials(name)).toBe(expected);
});
