/** Prints one line for the person who started Writethru. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints what takes long, with its seconds: counting where the line can be rewritten, else at its beginning and end. */
export async function sayWhile<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  const line = () => `${what} … ${Math.round((Date.now() - began) / 1000)} s`;
  const counting = process.stdout.isTTY;
  if (!counting) say(`${what} …`);
  const timer = counting ? setInterval(() => process.stdout.write(`\r${line()}`), 250) : undefined;
  try {
    return await work();
  } finally {
    clearInterval(timer);
    process.stdout.write(counting ? `\r${line()}\n` : `${line()}\n`);
  }
}
