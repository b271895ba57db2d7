import type { Server } from "node:http";
import { createServer } from "node:net";
import { StartRefused } from "./start-refused.ts";

/** Listens, or says in one sentence why it can't. */
export async function listenOnPort(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((listening, failed) => {
    const refuse = (problem: Error) => failed(new StartRefused(portSentence(problem, port, host)));
    server.once("error", refuse);
    server.listen(port, host, () => {
      server.off("error", refuse);
      listening();
    });
  });
}

/** Says that a port is taken before minutes are spent on building. */
export async function checkPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  await new Promise<void>((free, failed) => {
    probe.once("error", (problem) => failed(new StartRefused(portSentence(problem, port, host))));
    probe.listen(port, host, () => probe.close(() => free()));
  });
}

function portSentence(problem: Error, port: number, host: string): string {
  const code = "code" in problem ? String(problem.code) : problem.message;
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken by another program; stop it, or choose another with PORT=${port < 65_000 ? port + 1 : 3000}.`;
  }
  if (code === "EACCES") return `PORT ${port} may not be used by this account; choose one above 1023.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `HOST ${host} is not an address of this machine.`;
  return `Port ${port} on ${host} cannot be listened on (${code}).`;
}
