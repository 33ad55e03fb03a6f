import { answerPhrases } from './questions/answers';
import { gatherPhrases, mergePhrases } from './questions/gather';
import { listPhrases, pathPhrases } from './questions/list';

/** From statements to a published answer. */
const questions = {
  list: listPhrases,
  path: pathPhrases,
  gather: gatherPhrases,
  merge: mergePhrases,
  answers: answerPhrases,
};

export default questions;
