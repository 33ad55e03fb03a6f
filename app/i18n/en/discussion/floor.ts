import type { Translated } from '../../phrases';
import type { floorPhrases as source } from '../../zh-CN/discussion/floor';

export const floorPhrases: Translated<typeof source> = {
  title: 'Floor',
};
