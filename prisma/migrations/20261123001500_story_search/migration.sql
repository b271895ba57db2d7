-- What full-text search looks up: derived from the log and the live release, made anew by server/jobs/search-indexer.ts.
-- The entries are made by domain/search-vector.ts, so no text search configuration of the server is involved.

-- CreateTable
CREATE TABLE "story_search" (
    "story_id" UUID NOT NULL,
    "format" INTEGER NOT NULL,
    "generation" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "live_release" INTEGER NOT NULL,
    "edited_at" TIMESTAMPTZ(6) NOT NULL,
    "indexed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "slug" TEXT NOT NULL,
    "tags" TEXT[],
    "hed" TEXT NOT NULL,
    "byline" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "released" TEXT NOT NULL,
    "head" tsvector NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "story_search_pkey" PRIMARY KEY ("story_id")
);

-- A search for a common word reads a row of every story: the rows stay narrow, the long values lie beside them, and what
-- is ranked needs no unpacking.
ALTER TABLE "story_search" SET (toast_tuple_target = 128);
ALTER TABLE "story_search" ALTER COLUMN "words" SET STORAGE EXTERNAL;

-- CreateIndex
-- Without fastupdate: a list of entries still to be sorted in would be read through by every search.
CREATE INDEX "story_search_words_idx" ON "story_search" USING GIN ("words") WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "story_search_head_idx" ON "story_search" USING GIN ("head") WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "story_search_edited_at_story_id_idx" ON "story_search"("edited_at" DESC, "story_id");

-- Whose stories are whose, asked by every search.
-- CreateIndex
CREATE INDEX "copy_clients_staffer_id_idx" ON "copy_clients"("staffer_id");

-- CreateIndex
CREATE INDEX "copy_digests_credited_idx" ON "copy_digests" USING GIN ("credited");

-- CreateIndex
CREATE INDEX "revisions_authors_idx" ON "revisions" USING GIN ("authors");

-- AddForeignKey
ALTER TABLE "story_search" ADD CONSTRAINT "story_search_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
