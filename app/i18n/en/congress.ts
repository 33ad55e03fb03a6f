import type { Translated } from '../phrases';
import type source from '../zh-CN/congress';

const congress: Translated<typeof source> = {
  refusals: {},
};

export default congress;
