import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ReleaseForReaders } from "#server/outputs/release-for-readers.ts";
import { renderOutputs } from "#server/outputs/render-outputs.ts";
import { createPublicSite } from "#server/public/public-site.ts";
import { openPublicDatabase } from "#server/records/public/public-database.ts";
import { freshDatabase, type TestDatabase } from "./database.ts";
import { SAMPLE_PUBLICATION } from "./sample-release.ts";

/** For tests: the readers' site over a database of its own, and a hand that writes releases into it. */
export interface ServedSite extends AsyncDisposable {
  readonly db: TestDatabase;
  readonly url: string;
  /** What went wrong while answering. */
  readonly problems: unknown[];
  get(path: string, init?: RequestInit): Promise<Response>;
  text(path: string): Promise<string>;
  /** Makes a release its story's live one, as the release command does. */
  release(release: ReleaseForReaders): Promise<void>;
}

/** `now` times what the site keeps; when absent nothing that is kept for a while is still fresh at a second look. */
export async function servePublic(now = secondsLater()): Promise<ServedSite> {
  const db = await freshDatabase();
  await db.pool.query(
    `INSERT INTO publication (id, name, zone, legal_name, reprint_url, comment_policy_url, ad_rule)
     VALUES (1, $1, $2, $3, $4, $5, $6)`,
    [
      SAMPLE_PUBLICATION.name,
      SAMPLE_PUBLICATION.zone,
      SAMPLE_PUBLICATION.legalName,
      SAMPLE_PUBLICATION.reprintUrl,
      SAMPLE_PUBLICATION.commentPolicyUrl,
      SAMPLE_PUBLICATION.adRule,
    ],
  );
  const readers = openPublicDatabase({ url: await db.readersUrl(), max: 4 });
  const problems: unknown[] = [];
  const site = createPublicSite({ db: readers, onProblem: (problem) => problems.push(problem), now });
  const server = createServer((req, res) => {
    void site(req, res).then((answered) => {
      if (!answered) res.writeHead(418).end("the newsroom");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A listening TCP server's address is always an AddressInfo.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    db,
    url,
    problems,
    get: (path, init) => fetch(`${url}${path}`, { redirect: "manual", ...init }),
    text: async (path) => (await fetch(`${url}${path}`)).text(),
    release: (release) => writeRelease(db, release),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await readers.close();
      await db.close();
    },
  };
}

async function writeRelease(db: TestDatabase, release: ReleaseForReaders): Promise<void> {
  const client = await db.pool.connect();
  const shown = release.copy !== null;
  try {
    await client.query("BEGIN");
    await client.query("UPDATE public_releases SET live = false WHERE story_id = $1", [release.storyId]);
    await client.query(
      `INSERT INTO public_releases VALUES ($1, $2, true, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        release.storyId,
        release.number,
        release.kind,
        release.state,
        release.address,
        release.desk.id,
        release.desk.name,
        shown ? release.copy.hed.map((run) => run.text).join("") : "",
        shown ? release.copy.dek.map((run) => run.text).join("") : "",
        shown ? "By Jane Roe" : "",
        release.stamps.firstPublished,
        release.stamps.updated,
        release.stamps.moved,
        release.releasedAt,
        release.wireVersion,
        release.wireStatus,
        release.line,
        JSON.stringify(release.notes),
      ],
    );
    for (const { format, mediaType, bytes } of renderOutputs(release, SAMPLE_PUBLICATION)) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      await client.query("INSERT INTO public_outputs VALUES ($1, $2, $3, $4, $5, $6)", [
        release.storyId,
        release.number,
        format,
        mediaType,
        Buffer.from(bytes),
        sha256,
      ]);
    }
    await client.query("UPDATE public_addresses SET current = false WHERE story_id = $1", [release.storyId]);
    await client.query(
      `INSERT INTO public_addresses VALUES ($1, $2, true, $3) ON CONFLICT (address) DO UPDATE SET current = true`,
      [release.address, release.storyId, release.releasedAt],
    );
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

function secondsLater(): () => number {
  let clock = 0;
  return () => {
    clock += 1_000;
    return clock;
  };
}
