/** Speaking aloud: hands, the queue, the clock, the big screen. */
export const floorPhrases = {
  title: '发言席',
};
