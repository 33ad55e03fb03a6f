import type { Translated } from '../phrases';
import type source from '../zh-CN/identity';

const identity: Translated<typeof source> = {
  refusals: {},
};

export default identity;
