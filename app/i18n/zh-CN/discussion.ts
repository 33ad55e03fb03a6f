import { floorPhrases } from './discussion/floor';
import { discussionRefusalPhrases } from './discussion/refusals';
import { roomPhrases } from './discussion/rooms';

/** Live groups. */
const discussion = { rooms: roomPhrases, floor: floorPhrases, refusals: discussionRefusalPhrases };

export default discussion;
