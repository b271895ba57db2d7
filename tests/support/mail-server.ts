import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** One e-mail as the server got it: to whom it really went, and what it is. */
interface ReceivedMail {
  readonly to: readonly string[];
  readonly mail: ParsedMail;
  readonly raw: string;
}

/** A real SMTP server on a port of its own. */
export interface TestMailServer extends AsyncDisposable {
  readonly port: number;
  readonly received: readonly ReceivedMail[];
  /** Refuses what is to go to this address, for good (550) or for now (450). */
  refuse(address: string, code: 450 | 550): void;
  /** Takes no more connections; `reopen` brings it back on the same port. */
  close(): Promise<void>;
  reopen(): Promise<void>;
}

export async function startMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  const refused = new Map<string, number>();
  let port = 0;
  let server: SMTPServer | null = null;
  const open = async () => {
    const opened = new SMTPServer({
      disabledCommands: ["STARTTLS", "AUTH"],
      onRcptTo({ address }, _session, answer) {
        const responseCode = refused.get(address);
        if (responseCode === undefined) return answer();
        // A server may quote whatever it was given.
        answer(Object.assign(new Error(`${address} is not taken here`), { responseCode }));
      },
      onData(stream, session, answer) {
        const pieces: Buffer[] = [];
        stream.on("data", (piece: Buffer) => pieces.push(piece));
        stream.on("end", () => {
          const raw = Buffer.concat(pieces);
          void simpleParser(raw).then((mail) => {
            received.push({
              to: session.envelope.rcptTo.map(({ address }) => address),
              mail,
              raw: raw.toString("utf8"),
            });
            answer();
          });
        });
      },
      ...options,
    });
    opened.on("error", () => undefined); // a client that leaves in the middle is what some tests are about
    opened.listen(port, "127.0.0.1");
    await once(opened.server, "listening");
    const address = opened.server.address();
    if (address === null || typeof address === "string") throw new Error("the mail server has no port");
    port = address.port;
    server = opened;
  };
  const close = async () => {
    const closing = server;
    server = null;
    if (closing !== null) await new Promise<void>((closed) => closing.close(() => closed()));
  };
  await open();
  return {
    port,
    received,
    refuse: (address, code) => void refused.set(address, code),
    close,
    reopen: open,
    [Symbol.asyncDispose]: close,
  };
}

/** Takes connections and never says a word. */
export async function startSilentServer(): Promise<{ readonly port: number } & AsyncDisposable> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the silent server has no port");
  return {
    port: address.port,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
