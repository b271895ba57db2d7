import type { PrismaPg } from "@prisma/adapter-pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type Transaction = Awaited<ReturnType<Adapter["startTransaction"]>>;

/**
 * Makes Prisma send the queries of one transaction one after another. A read with two relations asks for both at once;
 * from a pool each gets a connection, but a transaction has only one, and pg 9 refuses a second query on it
 * (docs/decisions/05-libraries.md).
 */
export function oneAtATime(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolationLevel) => inTurn(await start(isolationLevel));
    return adapter;
  };
  return factory;
}

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const after = <A, R>(ask: (asked: A) => Promise<R>) => {
    return (asked: A): Promise<R> => {
      // The next in line is asked whatever became of the one before: PostgreSQL itself refuses it after an error.
      const answer = last.then(
        () => ask(asked),
        () => ask(asked),
      );
      last = answer;
      return answer;
    };
  };
  transaction.queryRaw = after(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = after(transaction.executeRaw.bind(transaction));
  return transaction;
}
