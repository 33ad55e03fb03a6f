import type { Translated } from '../phrases';
import type source from '../zh-CN/resolution';

const resolution: Translated<typeof source> = {
  refusals: {},
};

export default resolution;
