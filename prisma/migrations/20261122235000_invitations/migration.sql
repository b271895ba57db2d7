-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "access_days" INTEGER NOT NULL,
    "accepted_by" UUID,
    "accepted_at" TIMESTAMPTZ(6),
    "access_until" TIMESTAMPTZ(6),
    "ended_at" TIMESTAMPTZ(6),
    "ended_by" UUID,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitations_sha256_key" ON "invitations"("sha256");

-- CreateIndex
CREATE INDEX "invitations_story_id_id_idx" ON "invitations"("story_id", "id");

-- CreateIndex
CREATE INDEX "invitations_accepted_by_idx" ON "invitations"("accepted_by");

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_fkey" FOREIGN KEY ("invited_by") REFERENCES "staffers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_fkey" FOREIGN KEY ("accepted_by") REFERENCES "staffers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_ended_by_fkey" FOREIGN KEY ("ended_by") REFERENCES "staffers"("id") ON DELETE SET NULL ON UPDATE CASCADE;
