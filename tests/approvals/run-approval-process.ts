import { type Order, openOrders } from "./approval-process.ts";

// node --import tsx run-approval-process.ts <database>: carries out what its parent orders, many at once.
const [databaseUrl] = process.argv.slice(2);
if (databaseUrl === undefined) throw new Error("a database is needed");
const carryOut = openOrders(databaseUrl);
process.on("message", ({ id, order }: { id: number; order: Order }) => {
  carryOut(order).then(
    (value) => process.send?.({ id, value }),
    (problem: unknown) => process.send?.({ id, problem: String(problem) }),
  );
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
