import type { Translated } from '../phrases';
import type source from '../zh-CN/report';

const report: Translated<typeof source> = {
  refusals: {},
};

export default report;
