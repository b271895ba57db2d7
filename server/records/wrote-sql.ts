/**
 * Rows (story_id, staffer_id) of who wrote in which story. Whoever owns a Yjs client of it did (Y2), but for people an
 * invitation let in (N2): they are there by it alone. Whoever was only to suggest would otherwise be an author, who may
 * write, by their first suggestion, and nobody's access would end.
 */
export const WROTE = `
  SELECT c.story_id, c.staffer_id FROM copy_clients c
  WHERE NOT EXISTS (SELECT FROM invitations v WHERE v.story_id = c.story_id AND v.accepted_by = c.staffer_id)`;
