-- AlterTable
ALTER TABLE "revisions" ADD COLUMN     "suggestions" JSONB;
