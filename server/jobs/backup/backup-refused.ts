import { StartRefused } from "../../start-refused.ts";

/** A backup can't be made or restored, and a person can mend it. The message is the sentence to print. */
export class BackupRefused extends StartRefused {}
