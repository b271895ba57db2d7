import { prepareDataDirectory } from "#server/data-directory.ts";
import { reachDatabase } from "#server/database/reach.ts";
import { readEnv } from "#server/env.ts";
import { checkPort } from "#server/listen-on-port.ts";
import { buildScreens, generateClient } from "./build.ts";

// `npm start` and, with --reload, `npm run dev`: make what is missing, then become the server.
const reload = process.argv.includes("--reload");
// Libraries read it while they load, so it stands before the server is imported.
Object.assign(process.env, { NODE_ENV: reload ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });

// What a library says of its own calls is for those who build this, not for whoever starts a newsroom.
Object.assign(process, { noDeprecation: !reload });

try {
  // What a person has to mend is said before minutes are spent on building.
  const env = readEnv(process.env);
  await prepareDataDirectory(env.dataDirectory);
  await checkPort(env.port, env.host ?? "127.0.0.1");
  if (env.databaseUrl !== null) await reachDatabase("DATABASE_URL", env.databaseUrl);
  await generateClient();
  if (!reload && env.roles.has("web")) await buildScreens();
} catch (problem) {
  if (!(problem instanceof Error)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exit(1);
}
const { main } = await import("#server/main.ts");
await main({ reload });
