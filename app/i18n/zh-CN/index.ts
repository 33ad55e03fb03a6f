import ballot from './ballot';
import congress from './congress';
import day from './day';
import disclosure from './disclosure';
import discussion from './discussion';
import identity from './identity';
import monitor from './monitor';
import notice from './notice';
import platform from './platform';
import proposal from './proposal';
import questions from './questions';
import report from './report';
import resolution from './resolution';
import roster from './roster';
import sealed from './sealed';
import topics from './topics';

export default {
  platform,
  identity,
  roster,
  congress,
  day,
  report,
  discussion,
  questions,
  topics,
  ballot,
  sealed,
  proposal,
  resolution,
  disclosure,
  monitor,
  notice,
};
