-- CreateTable
CREATE TABLE "scheduled_releases" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "note" TEXT,
    "correction" JSONB,
    "override_reason" TEXT,
    "alone_reason" TEXT,
    "based_on" INTEGER,
    "approval_ids" UUID[],
    "by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "ended_at" TIMESTAMPTZ(6),
    "ended_by" UUID,
    "ended_why" TEXT,
    "release_number" INTEGER,
    "failure" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "try_at" TIMESTAMPTZ(6),
    "idempotency_key" TEXT NOT NULL,
    "request_sha256" TEXT NOT NULL,

    CONSTRAINT "scheduled_releases_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "scheduled_releases_state_at_idx" ON "scheduled_releases"("state", "at");

-- CreateIndex
CREATE UNIQUE INDEX "scheduled_releases_story_id_idempotency_key_key" ON "scheduled_releases"("story_id", "idempotency_key");

-- AddForeignKey
ALTER TABLE "scheduled_releases" ADD CONSTRAINT "scheduled_releases_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheduled_releases" ADD CONSTRAINT "scheduled_releases_story_id_revision_number_fkey" FOREIGN KEY ("story_id", "revision_number") REFERENCES "revisions"("story_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheduled_releases" ADD CONSTRAINT "scheduled_releases_by_fkey" FOREIGN KEY ("by") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheduled_releases" ADD CONSTRAINT "scheduled_releases_ended_by_fkey" FOREIGN KEY ("ended_by") REFERENCES "staffers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- From here on by hand: what Prisma cannot say.

-- R6: one release of a story waits, and one that doesn't wait any more says why.
CREATE UNIQUE INDEX "scheduled_releases_one_waiting_key" ON "scheduled_releases"("story_id") WHERE "state" = 'waiting';
ALTER TABLE "scheduled_releases" ADD CONSTRAINT "scheduled_releases_one_end" CHECK (
  ("state" = 'waiting' AND "ended_at" IS NULL AND "ended_why" IS NULL AND "release_number" IS NULL AND "failure" IS NULL)
  OR ("state" = 'released' AND "ended_at" IS NOT NULL AND "ended_why" IS NULL AND "release_number" IS NOT NULL AND "failure" IS NULL)
  OR ("state" = 'taken-back' AND "ended_at" IS NOT NULL AND "ended_why" IS NOT NULL AND "release_number" IS NULL AND "failure" IS NULL)
  OR ("state" = 'failed' AND "ended_at" IS NOT NULL AND "ended_why" IS NULL AND "release_number" IS NULL AND "failure" IS NOT NULL));

-- What was asked for never changes, and what has ended stays as it ended; but for the law, which takes words.
CREATE FUNCTION refuse_schedule_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  later text[] := ARRAY['based_on', 'state', 'ended_at', 'ended_by', 'ended_why', 'release_number', 'failure', 'attempts', 'try_at'];
BEGIN
  IF OLD."story_id"::text = current_setting('writethru.expunging', true) THEN
    RETURN NEW;
  END IF;
  IF OLD."state" <> 'waiting' OR (to_jsonb(NEW) - later) IS DISTINCT FROM (to_jsonb(OLD) - later) THEN
    RAISE EXCEPTION 'scheduled_releases keep what was asked for, and end once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "scheduled_releases_end_once" BEFORE UPDATE ON "scheduled_releases" FOR EACH ROW EXECUTE FUNCTION refuse_schedule_change();
CREATE TRIGGER "scheduled_releases_no_delete" BEFORE DELETE ON "scheduled_releases" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "scheduled_releases_no_truncate" BEFORE TRUNCATE ON "scheduled_releases" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
