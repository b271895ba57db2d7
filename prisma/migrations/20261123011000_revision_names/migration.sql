-- AlterTable
ALTER TABLE "revisions" ADD COLUMN "authorship" JSONB;
ALTER TABLE "revisions" ALTER COLUMN "created_by" DROP NOT NULL;

-- CreateTable
CREATE TABLE "revision_names" (
    "story_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "revision_names_pkey" PRIMARY KEY ("story_id","number")
);

-- AddForeignKey
ALTER TABLE "revision_names" ADD CONSTRAINT "revision_names_story_id_number_fkey" FOREIGN KEY ("story_id", "number") REFERENCES "revisions"("story_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_names" ADD CONSTRAINT "revision_names_by_fkey" FOREIGN KEY ("by") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
