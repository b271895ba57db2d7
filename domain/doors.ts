import type { Action } from "./actions.ts";
import { aboutNewsroom, aboutStory, type Doors, everybody, forReaders, signedIn } from "./door.ts";
import { RELEASE_KINDS } from "./release.ts";

/**
 * N2: every way into the newsroom and what it asks of the permission table. A page, call, command, message or output
 * that is missing here fails tests/permissions/doors.test.ts; what stands here is asked where the thing itself is done.
 */

const APPROVE = RELEASE_KINDS.map((kind): Action => `approve:${kind}`);
const RELEASE = RELEASE_KINDS.map((kind): Action => `release:${kind}`);
const OWN = "It is about oneself only.";
const PRINTED = "Readers know it: it is printed on every page.";

/** Next's pages, by their address. */
export const PAGES: Doors = {
  "/newsroom": aboutNewsroom("see-list"),
  "/newsroom/[...missing]": signedIn("There is nothing at such an address."),
  "/newsroom/account": signedIn(OWN),
  "/newsroom/audit": aboutNewsroom("read-audit"),
  "/newsroom/people": aboutNewsroom("manage-people"),
  "/newsroom/permissions": aboutNewsroom("read-permissions"),
  "/newsroom/stories/[id]": aboutStory("read-copy"),
  "/newsroom/stories/[id]/release": aboutStory("read-revisions"),
  "/newsroom/stories/[id]/revisions": aboutStory("read-revisions"),
  "/invitation/[secret]": everybody("The link’s secret opens it, once, before there is an account."),
  "/sign-in": everybody("Nobody is signed in there."),
  "/sign-in/new-password": signedIn(OWN),
};

/** The HTTP API, as app/api/v1/contracts name its calls. */
export const CALLS: Doors = {
  "GET /audit": aboutNewsroom("read-audit"),
  "GET /audit/verdict": aboutNewsroom("read-audit"),
  "GET /desks": signedIn(PRINTED),
  "POST /invitations/accept": everybody("The link’s secret opens it, once, before there is an account."),
  "GET /live": signedIn("Each event asks again: read-copy of the story it names."),
  "GET /me": signedIn(OWN),
  "POST /me/password": signedIn(OWN),
  "POST /me/sign-out-everywhere": signedIn(OWN),
  "GET /notices": signedIn("One’s own, and each asks again: read-revisions of the story it tells of."),
  "POST /notices/seen": signedIn(OWN),
  "GET /permissions": aboutNewsroom("read-permissions"),
  "GET /publication": signedIn(PRINTED),
  "PATCH /publication": aboutNewsroom("manage-settings"),
  "GET /search": aboutNewsroom("see-list"),
  "GET /staff": aboutNewsroom("see-staff"),
  "POST /staff": aboutNewsroom("manage-people"),
  "GET /staff/{id}": aboutNewsroom("manage-people"),
  "PATCH /staff/{id}": aboutNewsroom("manage-people"),
  "POST /staff/{id}/disable": aboutNewsroom("manage-people"),
  "POST /staff/{id}/enable": aboutNewsroom("manage-people"),
  "POST /staff/{id}/reset-password": aboutNewsroom("manage-people"),
  "GET /stories": aboutNewsroom("see-list"),
  "POST /stories": aboutNewsroom("create-story"),
  "GET /stories/{id}": aboutStory("read-copy"),
  "PATCH /stories/{id}": aboutStory("edit-story-details"),
  "GET /stories/{id}/approvals": aboutStory("read-revisions"),
  "POST /stories/{id}/approvals": aboutStory(...APPROVE),
  "DELETE /stories/{id}/approvals/{approval}": aboutStory(...APPROVE),
  "GET /stories/{id}/audit": aboutStory("read-audit"),
  "POST /stories/{id}/claim": aboutStory("claim"),
  "GET /stories/{id}/copy": aboutStory("read-copy"),
  "PATCH /stories/{id}/copy": aboutStory("write-copy"),
  "GET /stories/{id}/diff": aboutStory("read-revisions"),
  "POST /stories/{id}/hand-off": aboutStory("claim", "assign"),
  "GET /stories/{id}/invitations": aboutStory("revoke-invitation"),
  "POST /stories/{id}/invitations": aboutStory("invite-contributor"),
  "DELETE /stories/{id}/invitations/{invitation}": aboutStory("revoke-invitation"),
  "GET /stories/{id}/moves": aboutStory("read-revisions"),
  "POST /stories/{id}/moves": aboutStory("move"),
  "GET /stories/{id}/releases": aboutStory("read-revisions"),
  "POST /stories/{id}/releases": aboutStory(...RELEASE, "override-minor"),
  "POST /stories/{id}/releases/preview": aboutStory("preview-release"),
  "DELETE /stories/{id}/releases/scheduled": aboutStory("preview-release"),
  "POST /stories/{id}/releases/{number}/review": aboutStory("review-alone"),
  "POST /stories/{id}/restore": aboutStory("restore-revision"),
  "GET /stories/{id}/revisions": aboutStory("read-revisions"),
  "POST /stories/{id}/revisions": aboutStory("freeze-revision"),
  "GET /stories/{id}/revisions/{number}": aboutStory("read-revisions"),
  "POST /stories/{id}/unclaim": aboutStory("claim", "assign"),
  "GET /tokens": signedIn(OWN),
  "POST /tokens": aboutNewsroom("make-token"),
  "DELETE /tokens/{id}": signedIn(OWN),
};

/** server/commands, reading ones too, by the verb they export. */
export const COMMANDS: Doors = {
  acceptInvitation: everybody("The link’s secret opens it, once, before there is an account."),
  approvalsFor: aboutStory("read-revisions"),
  approveRevision: aboutStory(...APPROVE),
  auditFor: aboutStory("read-audit"),
  auditVerdictFor: aboutNewsroom("read-audit"),
  changePassword: signedIn(OWN),
  claimStory: aboutStory("claim"),
  copyFor: aboutStory("read-copy"),
  createStaffer: aboutNewsroom("manage-people"),
  createStory: aboutStory("create-story"),
  createToken: aboutNewsroom("make-token"),
  desksFor: signedIn(PRINTED),
  diffFor: aboutStory("read-revisions"),
  disableStaffer: aboutNewsroom("manage-people"),
  editCopy: aboutStory("write-copy"),
  editPublication: aboutNewsroom("manage-settings"),
  editStaffer: aboutNewsroom("manage-people"),
  editStoryDetails: aboutStory("edit-story-details"),
  enableStaffer: aboutNewsroom("manage-people"),
  freezeRevision: aboutStory("freeze-revision"),
  handOffStory: aboutStory("claim", "assign"),
  invitationBehind: everybody("The link’s secret opens it, once, before there is an account."),
  invitationsFor: aboutStory("revoke-invitation"),
  inviteContributor: aboutStory("invite-contributor"),
  invitedStoriesFor: signedIn(OWN),
  listStoriesFor: aboutNewsroom("see-list"),
  meFor: signedIn(OWN),
  moveStory: aboutStory("move"),
  movesFor: aboutStory("read-revisions"),
  noticesFor: signedIn("One’s own, and each asks again: read-revisions of the story it tells of."),
  permissionsFor: aboutNewsroom("read-permissions"),
  previewRelease: aboutStory("preview-release"),
  publicationFor: signedIn(PRINTED),
  releaseDeskFor: aboutStory("read-revisions"),
  releaseStory: aboutStory(...RELEASE, "override-minor"),
  releasesFor: aboutStory("read-revisions"),
  resetPassword: aboutNewsroom("manage-people"),
  restoreRevision: aboutStory("restore-revision"),
  reviewAloneRelease: aboutStory("review-alone"),
  revisionFor: aboutStory("read-revisions"),
  revisionsFor: aboutStory("read-revisions"),
  revokeApproval: aboutStory(...APPROVE),
  revokeInvitation: aboutStory("revoke-invitation"),
  revokeToken: signedIn(OWN),
  searchFor: aboutNewsroom("see-list"),
  seeNotices: signedIn(OWN),
  setFlag: aboutStory("raise-flag", "clear-flag"),
  signIn: everybody("It is how somebody becomes known."),
  signOut: signedIn(OWN),
  signOutEverywhere: signedIn(OWN),
  staffFor: aboutNewsroom("see-staff"),
  stafferFor: aboutNewsroom("manage-people"),
  storyFor: aboutStory("read-copy"),
  tickChecklist: aboutStory("tick-checklist"),
  tokensFor: signedIn(OWN),
  unclaimStory: aboutStory("claim", "assign"),
  wholeAuditFor: aboutNewsroom("read-audit"),
};

/** What a client may say on a story's socket (wire/messages.ts). The socket itself asks read-copy. */
export const MESSAGES: Doors = {
  step1: aboutStory("read-copy"),
  step2: aboutStory("write-copy", "suggest-copy"),
  update: aboutStory("write-copy", "suggest-copy"),
  presence: aboutStory("read-copy"),
  "query-presence": aboutStory("read-copy"),
  fence: aboutStory("write-copy", "suggest-copy"),
};

/** What the readers' site answers (server/public/read-target.ts), and what a release is rendered to. */
export const OUTPUTS: Doors = {
  address: forReaders("read-released", "read-notice"),
  changes: forReaders("read-released", "read-notice"),
  corrections: forReaders("be-listed"),
  desk: forReaders("be-listed"),
  feed: forReaders("be-listed"),
  front: forReaders("be-listed"),
  sitemap: forReaders("be-listed"),
  favicon: everybody("It holds no copy."),
  malformed: everybody("It holds no copy."),
  newsroom: everybody("It isn’t the readers’ site’s: the page or call behind it asks."),
  nothing: everybody("It holds no copy."),
  robots: everybody("It holds no copy."),
  tidy: everybody("It sends on to the address proper, which asks."),
  "output page": forReaders("read-released", "read-notice"),
  "output rss-item": forReaders("be-listed"),
  "output atom-entry": forReaders("be-listed"),
  "output json-feed-item": forReaders("be-listed"),
  "output copy": forReaders("read-released"),
  "output json-ld": forReaders("read-released", "read-notice"),
};

/** Ways in beside those: next-auth's own, and what says whether the process lives. */
export const OTHER_DOORS: Doors = {
  "/api/auth/[...nextauth]": everybody("It is how somebody becomes known."),
  "/api/v1/[...rest]": everybody("There is nothing at such an address."),
  "/api/v1/openapi.json": everybody("It says how to ask, and nothing of the newsroom."),
  "/api/health": everybody("It says that the process lives."),
  "/api/ready": everybody("It says whether the process can serve."),
  "/metrics": everybody("Numbers only, on loopback or with the metrics token."),
};
