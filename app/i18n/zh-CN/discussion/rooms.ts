/** Rooms and what is said in them. */
export const roomPhrases = {
  title: '讨论',
};
