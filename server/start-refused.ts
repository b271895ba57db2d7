/** Writethru can't start, and a person can mend it. The message is one sentence that says how; no stack is printed. */
export class StartRefused extends Error {}
