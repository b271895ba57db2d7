-- Comments of a thread stand in the order in which they were written, also within one instant of the newsroom's clock.
ALTER TABLE "comments" ADD COLUMN "number" INTEGER;
UPDATE "comments" c SET "number" = n.number
FROM (SELECT "id", row_number() OVER (PARTITION BY "thread_id" ORDER BY "at", "id") AS number FROM "comments") n
WHERE n."id" = c."id";
ALTER TABLE "comments" ALTER COLUMN "number" SET NOT NULL;

-- DropIndex
DROP INDEX "comments_thread_id_at_idx";

-- CreateIndex
CREATE UNIQUE INDEX "comments_thread_id_number_key" ON "comments"("thread_id", "number");
