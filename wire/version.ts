/**
 * The version of what goes over the wire. It rises with every change to messages, close codes or limits that the other
 * side could notice; `version.test.ts` keeps a fingerprint of all three and fails when they change without it.
 */
export const WIRE_VERSION = 4;
