-- Public time. The only function that tells it; tests replace it in a database of their own.
CREATE FUNCTION newsroom_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp()';


-- CreateTable
CREATE TABLE "publication" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "legal_name" TEXT NOT NULL,
    "reprint_url" TEXT NOT NULL,
    "comment_policy_url" TEXT NOT NULL,
    "ad_rule" JSONB NOT NULL,
    "two_people" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "marks" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "marks_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "staffers" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "contact" TEXT,
    "password_hash" TEXT NOT NULL,
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "disabled_at" TIMESTAMPTZ(6),

    CONSTRAINT "staffers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desks" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "desks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_roles" (
    "id" UUID NOT NULL,
    "staffer_id" UUID NOT NULL,
    "desk_id" TEXT,
    "role" TEXT NOT NULL,

    CONSTRAINT "desk_roles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_ins" (
    "id" UUID NOT NULL,
    "staffer_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "sign_ins_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_failures" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "sign_in_failures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tokens" (
    "id" UUID NOT NULL,
    "staffer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stories" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "desk_id" TEXT NOT NULL,
    "path" TEXT,
    "stage" TEXT NOT NULL DEFAULT 'drafting',
    "stage_before" TEXT,
    "stage_since" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "public_state" TEXT NOT NULL DEFAULT 'unpublished',
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "claimed_by" UUID,
    "claimed_at" TIMESTAMPTZ(6),
    "embargo_until" TIMESTAMPTZ(6),
    "deadline" TIMESTAMPTZ(6),
    "budgeted_length" INTEGER,
    "flags" JSONB NOT NULL DEFAULT '{"legal":"not-required","picture":"not-required"}',

    CONSTRAINT "stories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "copy_heads" (
    "story_id" UUID NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "last_sequence" BIGINT NOT NULL DEFAULT 0,
    "snapshot_sequence" BIGINT NOT NULL DEFAULT 0,
    "last_edited_at" TIMESTAMPTZ(6),
    "last_edited_by" UUID,

    CONSTRAINT "copy_heads_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "copy_updates" (
    "story_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "generation" INTEGER NOT NULL,
    "staffer_id" UUID NOT NULL,
    "client_ids" BIGINT[],
    "bytes" BYTEA NOT NULL,
    "committed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "copy_updates_pkey" PRIMARY KEY ("story_id","sequence")
);

-- CreateTable
CREATE TABLE "copy_snapshots" (
    "story_id" UUID NOT NULL,
    "generation" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "copy_snapshots_pkey" PRIMARY KEY ("story_id","generation","sequence")
);

-- CreateTable
CREATE TABLE "copy_clients" (
    "story_id" UUID NOT NULL,
    "generation" INTEGER NOT NULL,
    "client_id" BIGINT NOT NULL,
    "staffer_id" UUID NOT NULL,

    CONSTRAINT "copy_clients_pkey" PRIMARY KEY ("story_id","generation","client_id")
);

-- CreateTable
CREATE TABLE "copy_digests" (
    "story_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hed" TEXT NOT NULL,
    "word_count" INTEGER NOT NULL,
    "byline" TEXT NOT NULL,
    "credited" UUID[],
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "copy_digests_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "story_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "generation" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "copy_version" INTEGER NOT NULL,
    "canonical" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "ad_overrides" JSONB NOT NULL DEFAULT '[]',
    "word_count" INTEGER NOT NULL,
    "hed" TEXT NOT NULL,
    "authors" UUID[],
    "writers" UUID[],
    "reason" TEXT NOT NULL,
    "name" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("story_id","number")
);

-- CreateTable
CREATE TABLE "stage_moves" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "note" TEXT,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "stage_moves_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approvals" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "correction" JSONB,
    "subject" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "revoked_at" TIMESTAMPTZ(6),
    "release_number" INTEGER,

    CONSTRAINT "approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "releases" (
    "story_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "revision_number" INTEGER,
    "sha256" TEXT,
    "note" TEXT,
    "correction" JSONB,
    "override_reason" TEXT,
    "alone_reason" TEXT,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "first_published_at" TIMESTAMPTZ(6) NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,
    "moved" BOOLEAN NOT NULL,
    "wire_version" INTEGER NOT NULL,
    "wire_status" TEXT NOT NULL,
    "public_state" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "request_sha256" TEXT NOT NULL,

    CONSTRAINT "releases_pkey" PRIMARY KEY ("story_id","number")
);

-- CreateTable
CREATE TABLE "release_reviews" (
    "story_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "release_reviews_pkey" PRIMARY KEY ("story_id","number")
);

-- CreateTable
CREATE TABLE "public_releases" (
    "story_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "live" BOOLEAN NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "desk_id" TEXT NOT NULL,
    "desk_name" TEXT NOT NULL,
    "hed" TEXT NOT NULL,
    "dek" TEXT NOT NULL,
    "byline" TEXT NOT NULL,
    "first_published_at" TIMESTAMPTZ(6) NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,
    "moved" BOOLEAN NOT NULL,
    "released_at" TIMESTAMPTZ(6) NOT NULL,
    "wire_version" INTEGER NOT NULL,
    "wire_status" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "notes" JSONB NOT NULL,

    CONSTRAINT "public_releases_pkey" PRIMARY KEY ("story_id","number")
);

-- CreateTable
CREATE TABLE "public_outputs" (
    "story_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "public_outputs_pkey" PRIMARY KEY ("story_id","number","format")
);

-- CreateTable
CREATE TABLE "public_addresses" (
    "address" TEXT NOT NULL,
    "story_id" UUID NOT NULL,
    "current" BOOLEAN NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "public_addresses_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "audit_rows" (
    "number" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "story_id" UUID,
    "facts" JSONB NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_rows_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE UNIQUE INDEX "staffers_email_key" ON "staffers"("email");

-- CreateIndex
CREATE UNIQUE INDEX "desk_roles_staffer_id_desk_id_role_key" ON "desk_roles"("staffer_id", "desk_id", "role") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "sign_ins_staffer_id_idx" ON "sign_ins"("staffer_id");

-- CreateIndex
CREATE INDEX "sign_in_failures_key_at_idx" ON "sign_in_failures"("key", "at");

-- CreateIndex
CREATE UNIQUE INDEX "tokens_sha256_key" ON "tokens"("sha256");

-- CreateIndex
CREATE INDEX "stories_desk_id_stage_idx" ON "stories"("desk_id", "stage");

-- CreateIndex
CREATE INDEX "stage_moves_story_id_at_idx" ON "stage_moves"("story_id", "at");

-- CreateIndex
CREATE INDEX "approvals_story_id_at_idx" ON "approvals"("story_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "releases_story_id_idempotency_key_key" ON "releases"("story_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "public_releases_live_state_updated_at_idx" ON "public_releases"("live", "state", "updated_at");

-- CreateIndex
CREATE INDEX "public_addresses_story_id_idx" ON "public_addresses"("story_id");

-- CreateIndex
CREATE INDEX "audit_rows_story_id_number_idx" ON "audit_rows"("story_id", "number");

-- AddForeignKey
ALTER TABLE "desk_roles" ADD CONSTRAINT "desk_roles_staffer_id_fkey" FOREIGN KEY ("staffer_id") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_roles" ADD CONSTRAINT "desk_roles_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_staffer_id_fkey" FOREIGN KEY ("staffer_id") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_staffer_id_fkey" FOREIGN KEY ("staffer_id") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stories" ADD CONSTRAINT "stories_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stories" ADD CONSTRAINT "stories_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stories" ADD CONSTRAINT "stories_claimed_by_fkey" FOREIGN KEY ("claimed_by") REFERENCES "staffers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_heads" ADD CONSTRAINT "copy_heads_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_updates" ADD CONSTRAINT "copy_updates_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_updates" ADD CONSTRAINT "copy_updates_staffer_id_fkey" FOREIGN KEY ("staffer_id") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_snapshots" ADD CONSTRAINT "copy_snapshots_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_clients" ADD CONSTRAINT "copy_clients_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_clients" ADD CONSTRAINT "copy_clients_staffer_id_fkey" FOREIGN KEY ("staffer_id") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_digests" ADD CONSTRAINT "copy_digests_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_moves" ADD CONSTRAINT "stage_moves_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_moves" ADD CONSTRAINT "stage_moves_by_fkey" FOREIGN KEY ("by") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_story_id_revision_number_fkey" FOREIGN KEY ("story_id", "revision_number") REFERENCES "revisions"("story_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_by_fkey" FOREIGN KEY ("by") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "releases" ADD CONSTRAINT "releases_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "releases" ADD CONSTRAINT "releases_story_id_revision_number_fkey" FOREIGN KEY ("story_id", "revision_number") REFERENCES "revisions"("story_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "releases" ADD CONSTRAINT "releases_by_fkey" FOREIGN KEY ("by") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_reviews" ADD CONSTRAINT "release_reviews_story_id_number_fkey" FOREIGN KEY ("story_id", "number") REFERENCES "releases"("story_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_reviews" ADD CONSTRAINT "release_reviews_by_fkey" FOREIGN KEY ("by") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_outputs" ADD CONSTRAINT "public_outputs_story_id_number_fkey" FOREIGN KEY ("story_id", "number") REFERENCES "public_releases"("story_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on by hand: what Prisma cannot say.

-- One live release a story, one current address a story.
CREATE UNIQUE INDEX "public_releases_one_live_key" ON "public_releases"("story_id") WHERE "live";
CREATE UNIQUE INDEX "public_addresses_one_current_key" ON "public_addresses"("story_id") WHERE "current";

-- There is one publication.
ALTER TABLE "publication" ADD CONSTRAINT "publication_only_one" CHECK ("id" = 1);

-- Append-only tables: what happened stays written, whoever is asked to change it.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "audit_rows_append_only" BEFORE UPDATE OR DELETE ON "audit_rows" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_rows_no_truncate" BEFORE TRUNCATE ON "audit_rows" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "releases_append_only" BEFORE UPDATE OR DELETE ON "releases" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "releases_no_truncate" BEFORE TRUNCATE ON "releases" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "release_reviews_append_only" BEFORE UPDATE OR DELETE ON "release_reviews" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "release_reviews_no_truncate" BEFORE TRUNCATE ON "release_reviews" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "stage_moves_append_only" BEFORE UPDATE OR DELETE ON "stage_moves" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "stage_moves_no_truncate" BEFORE TRUNCATE ON "stage_moves" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "revisions_append_only" BEFORE UPDATE OR DELETE ON "revisions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "revisions_no_truncate" BEFORE TRUNCATE ON "revisions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An approval may be revoked once and used once; nothing else about it ever changes.
CREATE FUNCTION refuse_approval_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'revoked_at' - 'release_number') IS DISTINCT FROM (to_jsonb(OLD) - 'revoked_at' - 'release_number')
    OR (OLD."revoked_at" IS NOT NULL AND NEW."revoked_at" IS DISTINCT FROM OLD."revoked_at")
    OR (OLD."release_number" IS NOT NULL AND NEW."release_number" IS DISTINCT FROM OLD."release_number")
  THEN
    RAISE EXCEPTION 'approvals are append-only: only revoked_at and release_number can be set, once'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "approvals_set_once" BEFORE UPDATE ON "approvals" FOR EACH ROW EXECUTE FUNCTION refuse_approval_change();
CREATE TRIGGER "approvals_no_delete" BEFORE DELETE ON "approvals" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "approvals_no_truncate" BEFORE TRUNCATE ON "approvals" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The readers' group: may read what is public and nothing else. A server whose login may not make roles goes on
-- without it; PUBLIC_DATABASE_URL then names a login, which is given the same rights at start.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'writethru_readers') THEN
    CREATE ROLE writethru_readers NOLOGIN;
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN RAISE NOTICE 'no right to make roles: writethru_readers is left out';
  WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server made it at the same moment
END $$;
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'writethru_readers') THEN
    GRANT SELECT ON "public_releases", "public_outputs", "public_addresses", "publication" TO writethru_readers;
  END IF;
END $$;
