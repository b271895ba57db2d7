-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "staffer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "story_id" UUID NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "seen_at" TIMESTAMPTZ(6),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notices_staffer_id_seen_at_id_idx" ON "notices"("staffer_id", "seen_at", "id");

-- CreateIndex
CREATE INDEX "notices_story_id_kind_idx" ON "notices"("story_id", "kind");

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_staffer_id_fkey" FOREIGN KEY ("staffer_id") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
