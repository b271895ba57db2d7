-- AlterTable
ALTER TABLE "notices" ADD COLUMN     "in_app" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "stories" ADD COLUMN     "deadline_told" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "notice_preferences" (
    "staffer_id" UUID NOT NULL,
    "ways" JSONB NOT NULL DEFAULT '{}',
    "quiet_from" INTEGER,
    "quiet_to" INTEGER,
    "digest_hour" INTEGER DEFAULT 8,

    CONSTRAINT "notice_preferences_pkey" PRIMARY KEY ("staffer_id")
);

-- CreateTable
CREATE TABLE "notice_mails" (
    "notice_id" UUID NOT NULL,
    "staffer_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "way" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(6) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "try_at" TIMESTAMPTZ(6),
    "problem" TEXT,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "notice_mails_pkey" PRIMARY KEY ("notice_id")
);

-- CreateTable
CREATE TABLE "mail_server" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "host" TEXT,
    "down_since" TIMESTAMPTZ(6),
    "problem" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "try_at" TIMESTAMPTZ(6),
    "sent" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "mail_server_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notice_mails_state_due_at_idx" ON "notice_mails"("state", "due_at");

-- CreateIndex
CREATE INDEX "notice_mails_staffer_id_state_idx" ON "notice_mails"("staffer_id", "state");

-- CreateIndex
CREATE INDEX "notice_mails_story_id_idx" ON "notice_mails"("story_id");

-- AddForeignKey
ALTER TABLE "notice_preferences" ADD CONSTRAINT "notice_preferences_staffer_id_fkey" FOREIGN KEY ("staffer_id") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_mails" ADD CONSTRAINT "notice_mails_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_mails" ADD CONSTRAINT "notice_mails_staffer_id_fkey" FOREIGN KEY ("staffer_id") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_mails" ADD CONSTRAINT "notice_mails_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
