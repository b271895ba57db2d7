-- AlterTable
ALTER TABLE "stories" ADD COLUMN     "expunged_at" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "expunges" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "proposed_by" UUID,
    "proposed_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "confirmed_by" UUID,
    "confirmed_at" TIMESTAMPTZ(6),
    "withdrawn_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(6),

    CONSTRAINT "expunges_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "expunges_story_id_id_idx" ON "expunges"("story_id", "id");

-- CreateIndex
CREATE INDEX "audit_rows_actor_id_number_idx" ON "audit_rows"("actor_id", "number");

-- CreateIndex
CREATE INDEX "audit_rows_action_number_idx" ON "audit_rows"("action", "number");

-- CreateIndex
CREATE INDEX "audit_rows_at_idx" ON "audit_rows"("at");

-- AddForeignKey
ALTER TABLE "expunges" ADD CONSTRAINT "expunges_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expunges" ADD CONSTRAINT "expunges_proposed_by_fkey" FOREIGN KEY ("proposed_by") REFERENCES "staffers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expunges" ADD CONSTRAINT "expunges_confirmed_by_fkey" FOREIGN KEY ("confirmed_by") REFERENCES "staffers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expunges" ADD CONSTRAINT "expunges_withdrawn_by_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "staffers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- From here on by hand: what Prisma cannot say.

-- A story is expunged once, by two people. (Replayed onto a backup that is older than an account, the person is unknown.)
CREATE UNIQUE INDEX "expunges_one_confirmed_key" ON "expunges"("story_id") WHERE "confirmed_at" IS NOT NULL;
ALTER TABLE "expunges" ADD CONSTRAINT "expunges_two_people" CHECK ("confirmed_by" <> "proposed_by");
ALTER TABLE "expunges" ADD CONSTRAINT "expunges_one_end" CHECK ("confirmed_at" IS NULL OR "withdrawn_at" IS NULL);
CREATE TRIGGER "expunges_no_delete" BEFORE DELETE ON "expunges" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "expunges_no_truncate" BEFORE TRUNCATE ON "expunges" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Append-only rows keep their shape when the law takes the words out of them; nothing else may change them.
CREATE FUNCTION refuse_change_but_expunge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."story_id"::text = current_setting('writethru.expunging', true) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE OR REPLACE TRIGGER "releases_append_only" BEFORE UPDATE OR DELETE ON "releases" FOR EACH ROW EXECUTE FUNCTION refuse_change_but_expunge();
CREATE OR REPLACE TRIGGER "stage_moves_append_only" BEFORE UPDATE OR DELETE ON "stage_moves" FOR EACH ROW EXECUTE FUNCTION refuse_change_but_expunge();
CREATE OR REPLACE TRIGGER "revisions_append_only" BEFORE UPDATE OR DELETE ON "revisions" FOR EACH ROW EXECUTE FUNCTION refuse_change_but_expunge();

CREATE OR REPLACE FUNCTION refuse_approval_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."story_id"::text = current_setting('writethru.expunging', true) THEN
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - 'revoked_at' - 'release_number') IS DISTINCT FROM (to_jsonb(OLD) - 'revoked_at' - 'release_number')
    OR (OLD."revoked_at" IS NOT NULL AND NEW."revoked_at" IS DISTINCT FROM OLD."revoked_at")
    OR (OLD."release_number" IS NOT NULL AND NEW."release_number" IS DISTINCT FROM OLD."release_number")
  THEN
    RAISE EXCEPTION 'approvals are append-only: only revoked_at and release_number can be set, once'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- Puts tombstones ("expunged:" and the SHA-256 of what was there) in place of one column of one story's rows. It runs as
-- the tables' owner, because the newsroom's own login can't change them, and only for a story that two people confirmed.
CREATE FUNCTION expunge_column(story uuid, of_table text, story_column text, of_column text) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kind text;
  tombstone text;
  holds_words text;
  changed bigint;
BEGIN
  IF of_table = 'audit_rows' THEN
    RAISE EXCEPTION 'the audit trail holds no copy' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM expunges e WHERE e.story_id = story AND e.confirmed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'nobody confirmed that story % be expunged', story USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT format_type(a.atttypid, NULL) INTO STRICT kind FROM pg_attribute a
    WHERE a.attrelid = format('public.%I', of_table)::regclass AND a.attname = of_column AND NOT a.attisdropped;
  IF kind = 'text' THEN
    tombstone := format($f$'expunged:' || encode(sha256(convert_to(%I, 'UTF8')), 'hex')$f$, of_column);
    holds_words := format($f$%1$I <> '' AND %1$I !~ '^expunged:[0-9a-f]{64}$'$f$, of_column);
  ELSIF kind = 'bytea' THEN
    tombstone := format($f$convert_to('expunged:' || encode(sha256(%I), 'hex'), 'UTF8')$f$, of_column);
    holds_words := format($f$NOT (octet_length(%1$I) = 73 AND substring(%1$I FROM 1 FOR 9) = 'expunged:'::bytea)$f$, of_column);
  ELSIF kind = 'jsonb' THEN
    -- A list stays a list: readers' queries ask how long it is.
    tombstone := format($f$CASE jsonb_typeof(%1$I)
        WHEN 'array' THEN jsonb_build_array(jsonb_build_object('expunged', encode(sha256(convert_to(%1$I::text, 'UTF8')), 'hex')))
        ELSE jsonb_build_object('expunged', encode(sha256(convert_to(%1$I::text, 'UTF8')), 'hex')) END$f$, of_column);
    holds_words := format($f$%1$I::text NOT IN ('[]', '{}', 'null') AND %1$I::text !~ '^\[?\{"expunged": "[0-9a-f]{64}"\}\]?$'$f$, of_column);
  ELSE
    RAISE EXCEPTION 'there is no tombstone for a column of type %', kind;
  END IF;
  PERFORM set_config('writethru.expunging', story::text, true);
  EXECUTE format('UPDATE public.%I SET %I = %s WHERE %I = $1 AND %I IS NOT NULL AND %s',
    of_table, of_column, tombstone, story_column, of_column, holds_words) USING story;
  GET DIAGNOSTICS changed = ROW_COUNT;
  PERFORM set_config('writethru.expunging', '', true);
  RETURN changed;
END $$;
REVOKE EXECUTE ON FUNCTION expunge_column(uuid, text, text, text) FROM PUBLIC;
