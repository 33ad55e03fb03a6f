import type { Translated } from '../../phrases';
import type { roomPhrases as source } from '../../zh-CN/discussion/rooms';

export const roomPhrases: Translated<typeof source> = {
  title: 'Group',
};
