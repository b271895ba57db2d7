-- Which words stand next to each other (domain/search-pairs.ts): without it, a phrase of two frequent words would be looked
-- for in every story that has both.

-- AlterTable
ALTER TABLE "story_search" ADD COLUMN "pairs" INTEGER[];

-- CreateIndex
CREATE INDEX "story_search_pairs_idx" ON "story_search" USING GIN ("pairs") WITH (fastupdate = off);
