import type { Translated } from '../phrases';
import type source from '../zh-CN/questions';

const questions: Translated<typeof source> = {
  title: 'Questions and answers',
};

export default questions;
