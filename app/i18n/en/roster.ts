import type { Translated } from '../phrases';
import type source from '../zh-CN/roster';

const roster: Translated<typeof source> = {
  refusals: {},
};

export default roster;
