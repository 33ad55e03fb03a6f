import type { Translated } from '../phrases';
import type source from '../zh-CN/topics';

const topics: Translated<typeof source> = {
  title: 'Topics between sessions',
};

export default topics;
