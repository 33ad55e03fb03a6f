import { draftNotices, draftPhrases, draftRefusals } from './proposal/draft';
import { handlingNotices, handlingPhrases, handlingRefusals } from './proposal/handling';
import { overviewNotices, overviewPhrases, overviewRefusals } from './proposal/overview';
import { ratingNotices, ratingPhrases, ratingRefusals } from './proposal/rating';
import { reviewNotices, reviewPhrases, reviewRefusals } from './proposal/review';
import { settingsNotices, settingsPhrases, settingsRefusals } from './proposal/settings';
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
  notices: {
    ...draftNotices,
    ...reviewNotices,
    ...handlingNotices,
    ...ratingNotices,
    ...overviewNotices,
    ...settingsNotices,
  },
};

export default proposal;
