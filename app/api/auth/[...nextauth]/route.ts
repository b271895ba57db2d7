import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { processDatabase } from "#server/database/process-database.ts";
import { authOptions } from "#server/sign-in/auth-options.ts";

/** Built for each request: what the environment says (https or not, the secret) is there by then, and not before. */
async function answer(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const response: Response = await NextAuth(request, context, authOptions({ db: processDatabase() }));
  response.headers.set("cache-control", "private, no-store");
  return response;
}

export { answer as GET, answer as POST };
