import type { Translated } from '../phrases';
import type source from '../zh-CN/questions';
import { answerPhrases } from './questions/answers';
import { gatherPhrases, mergePhrases } from './questions/gather';
import { listPhrases, pathPhrases } from './questions/list';

const questions: Translated<typeof source> = {
  list: listPhrases,
  path: pathPhrases,
  gather: gatherPhrases,
  merge: mergePhrases,
  answers: answerPhrases,
};

export default questions;
