import type { Translated } from '../phrases';
import type source from '../zh-CN/ballot';

const ballot: Translated<typeof source> = {
  refusals: {},
};

export default ballot;
