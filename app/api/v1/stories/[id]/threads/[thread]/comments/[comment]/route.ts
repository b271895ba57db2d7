import { changeComment } from "#server/commands/change-comment.ts";
import { editCommentCall, takeBackCommentCall } from "../../../../../../contracts/comments.ts";
import { handle } from "../../../../../../handle.ts";

export const PATCH = handle(editCommentCall, ({ newsroom, actor, params, body }) =>
  changeComment(newsroom, actor, {
    storyId: params.id,
    threadId: params.thread,
    commentId: params.comment,
    text: body.text,
  }),
);

export const DELETE = handle(takeBackCommentCall, ({ newsroom, actor, params }) =>
  changeComment(newsroom, actor, {
    storyId: params.id,
    threadId: params.thread,
    commentId: params.comment,
    text: null,
  }),
);
