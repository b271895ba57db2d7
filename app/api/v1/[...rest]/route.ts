import { noSuchCall } from "../api-refusals.ts";
import { problem } from "../problem.ts";

function answerNothing(): Response {
  return problem(noSuchCall());
}

export {
  answerNothing as DELETE,
  answerNothing as GET,
  answerNothing as PATCH,
  answerNothing as POST,
  answerNothing as PUT,
};
