import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** The cable between one person and the server, which can be pulled: open sockets break and no new one comes through. */
export interface Cable extends AsyncDisposable {
  readonly url: string;
  pull(): void;
  mend(): void;
}

export async function layCable(port: number): Promise<Cable> {
  const ends = new Set<Socket>();
  let pulled = false;
  const proxy = createServer((near) => {
    if (pulled) {
      near.destroy();
      return;
    }
    const far = connect(port, "127.0.0.1");
    for (const [end, beyond] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      // A broken end is what this is for; the other one breaks with it.
      end.on("error", () => beyond.destroy());
      end.on("close", () => {
        ends.delete(end);
        beyond.destroy();
      });
      end.pipe(beyond);
    }
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const address = proxy.address() as AddressInfo; // it listens on an address, not on a path
  const pull = () => {
    pulled = true;
    for (const end of ends) end.destroy();
  };
  return {
    url: `http://localhost:${address.port}`,
    pull,
    mend: () => {
      pulled = false;
    },
    async [Symbol.asyncDispose]() {
      pull();
      proxy.close();
      await once(proxy, "close");
    },
  };
}
