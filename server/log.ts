import { type Logger, pino } from "pino";
import type { Env } from "./env.ts";

/** One JSON line an event, on stderr: stdout is for people who start Writethru by hand. Never copy, never secrets. */
export function openLog(level: Env["logLevel"]): Logger {
  return pino({ level, base: { pid: process.pid } }, pino.destination({ fd: 2, sync: true }));
}
