import type { Translated } from '../phrases';
import type source from '../zh-CN/discussion';
import { floorPhrases } from './discussion/floor';
import { discussionRefusalPhrases } from './discussion/refusals';
import { roomPhrases } from './discussion/rooms';

const discussion: Translated<typeof source> = {
  rooms: roomPhrases,
  floor: floorPhrases,
  refusals: discussionRefusalPhrases,
};

export default discussion;
