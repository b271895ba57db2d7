import fc from "fast-check";
import { expect, test } from "vitest";
import { ROLE_LABELS } from "#components/desk/labels.ts";
import { type DeskRole, ROLES } from "#domain/staffer.ts";
import { desksByRole, roleLines, rolesFrom } from "./person.ts";

const names = new Map([
  ["national", "National"],
  ["business", "Business"],
]);

test("roles read as one line each, in the newsroom's order", () => {
  const roles: DeskRole[] = [
    { desk: null, role: "admin" },
    { desk: "business", role: "editor" },
    { desk: "national", role: "editor" },
    { desk: null, role: "reporter" },
  ];
  expect(roleLines(roles, names, ROLE_LABELS)).toEqual([
    "Reporter: every desk",
    "Editor: Business, National",
    "Administrator",
  ]);
});

test("a desk that has no name any more still shows", () => {
  expect(roleLines([{ desk: "gone", role: "editor" }], names, ROLE_LABELS)).toEqual(["Editor: gone"]);
});

test("every desk covers the single ones", () => {
  const roles: DeskRole[] = [
    { desk: "national", role: "editor" },
    { desk: null, role: "editor" },
  ];
  expect(rolesFrom(desksByRole(roles))).toEqual([{ desk: null, role: "editor" }]);
});

test("the form gives back what it was given", () => {
  const anyRoles = fc.uniqueArray(
    fc.record({ desk: fc.constantFrom("national", "business"), role: fc.constantFrom(...ROLES) }),
    { selector: ({ desk, role }) => `${role}/${desk}` },
  );
  const key = ({ desk, role }: DeskRole) => `${role}/${desk}`;
  fc.assert(
    fc.property(anyRoles, (roles) => {
      expect(rolesFrom(desksByRole(roles)).map(key).toSorted()).toEqual(roles.map(key).toSorted());
    }),
  );
});
