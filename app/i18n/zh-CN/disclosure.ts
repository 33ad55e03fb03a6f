import { askingPhrases, askingRefusals } from './disclosure/asking';
import { boardPhrases, boardRefusals } from './disclosure/board';
import { deskPhrases, deskRefusals } from './disclosure/desk';
import { wordsPhrases, wordsRefusals } from './disclosure/words';

/** Open affairs: the board, the desk behind it, what the staff ask. */
const disclosure = {
  ...wordsPhrases,
  board: boardPhrases,
  desk: deskPhrases,
  asking: askingPhrases,
  refusals: { ...wordsRefusals, ...boardRefusals, ...deskRefusals, ...askingRefusals },
};

export default disclosure;
