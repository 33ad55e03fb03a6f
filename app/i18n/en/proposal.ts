import { draftPhrases, draftRefusals } from './proposal/draft';
import { handlingPhrases, handlingRefusals } from './proposal/handling';
import { overviewPhrases, overviewRefusals } from './proposal/overview';
import { ratingPhrases, ratingRefusals } from './proposal/rating';
import { reviewPhrases, reviewRefusals } from './proposal/review';
import { settingsPhrases, settingsRefusals } from './proposal/settings';
import { wordPhrases } from './proposal/words';

/** Proposals, from a draft to a satisfied proposer. */
const proposal = {
  ...wordPhrases,
  draft: draftPhrases,
  review: reviewPhrases,
  handling: handlingPhrases,
  rating: ratingPhrases,
  overview: overviewPhrases,
  settings: settingsPhrases,
  refusals: {
    ...draftRefusals,
    ...reviewRefusals,
    ...handlingRefusals,
    ...ratingRefusals,
    ...overviewRefusals,
    ...settingsRefusals,
  },
};

export default proposal;
