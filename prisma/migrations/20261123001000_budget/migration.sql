-- AlterTable
ALTER TABLE "publication" ADD COLUMN "checklist" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "stories" ADD COLUMN "priority" INTEGER NOT NULL DEFAULT 4,
ADD COLUMN "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "budget_line" TEXT;

-- CreateTable
CREATE TABLE "flag_changes" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "flag" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "note" TEXT,
    "revision_number" INTEGER,
    "subject" TEXT,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "flag_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist_ticks" (
    "story_id" UUID NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "checklist_ticks_pkey" PRIMARY KEY ("story_id","revision_number","item")
);

-- CreateTable
CREATE TABLE "saved_filters" (
    "id" UUID NOT NULL,
    "staffer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "saved_filters_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "flag_changes_story_id_flag_id_idx" ON "flag_changes"("story_id", "flag", "id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_filters_staffer_id_name_key" ON "saved_filters"("staffer_id", "name");

-- CreateIndex
CREATE INDEX "stories_deadline_idx" ON "stories"("deadline");

-- AddForeignKey
ALTER TABLE "flag_changes" ADD CONSTRAINT "flag_changes_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flag_changes" ADD CONSTRAINT "flag_changes_by_fkey" FOREIGN KEY ("by") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_ticks" ADD CONSTRAINT "checklist_ticks_story_id_revision_number_fkey" FOREIGN KEY ("story_id", "revision_number") REFERENCES "revisions"("story_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_ticks" ADD CONSTRAINT "checklist_ticks_by_fkey" FOREIGN KEY ("by") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_filters" ADD CONSTRAINT "saved_filters_staffer_id_fkey" FOREIGN KEY ("staffer_id") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
