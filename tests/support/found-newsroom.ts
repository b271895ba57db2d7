import type { Role } from "#domain/staffer.ts";
import type { PrismaClient } from "#server/records/generated/client.ts";

/** The people of the test newsroom, by what they are. Those of a desk are of National. */
const PEOPLE = {
  reporter: [["reporter", "national"]],
  reporter2: [["reporter", "national"]],
  businessReporter: [["reporter", "business"]],
  editor: [["editor", "national"]],
  editor2: [["editor", "national"]],
  businessEditor: [["editor", "business"]],
  copyEditor: [["copy-editor", "copy"]],
  copyEditor2: [["copy-editor", "copy"]],
  managing: [["managing-editor", null]],
  managing2: [["managing-editor", null]],
  admin: [["admin", null]],
} as const satisfies Record<string, readonly (readonly [Role, string | null])[]>;

export type PersonName = keyof typeof PEOPLE;

// The keys of an object literal are its type's.
export const PERSON_NAMES = Object.keys(PEOPLE) as readonly PersonName[];

/** What somebody of the test newsroom is called. */
export function nameOf(person: PersonName): string {
  return `Test ${person}`;
}

/** Three desks, everybody there is, one publication in Washington. Nobody can sign in: see givePassword. */
export async function foundNewsroom(prisma: PrismaClient): Promise<void> {
  await prisma.publication.create({
    data: {
      name: "The Potomac Courier",
      zone: "America/New_York",
      legalName: "Potomac Courier, LLC",
      reprintUrl: "/reprints",
      commentPolicyUrl: "/comments",
      adRule: { firstBefore: 3, apart: 3, keepLast: 2 },
    },
  });
  const desks = ["national", "business", "copy"];
  await prisma.desk.createMany({
    data: desks.map((id, order) => ({ id, name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`, order })),
  });
  for (const person of PERSON_NAMES) {
    await prisma.staffer.create({
      data: {
        name: nameOf(person),
        email: `${person.toLowerCase()}@courier.test`,
        passwordHash: "nobody signs in here",
        roles: { create: PEOPLE[person].map(([role, deskId]) => ({ role, deskId })) },
      },
    });
  }
}
