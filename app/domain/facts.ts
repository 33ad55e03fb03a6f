import { ballotFacts } from './ballot/facts';
import { congressFacts } from './congress/facts';
import { disclosureFacts } from './disclosure/facts';
import { discussionFacts } from './discussion/facts';
import type { Audience } from './fact';
import { identityFacts } from './identity/facts';
import { monitorFacts } from './monitor/facts';
import { noticeFacts } from './notice/facts';
import { proposalFacts } from './proposal/facts';
import { reportFacts } from './report/facts';
import { resolutionFacts } from './resolution/facts';
import { rosterFacts } from './roster/facts';

/** Everything that can happen, with its audience. */
export const facts = {
  ...identityFacts,
  ...rosterFacts,
  ...congressFacts,
  ...reportFacts,
  ...discussionFacts,
  ...ballotFacts,
  ...proposalFacts,
  ...resolutionFacts,
  ...disclosureFacts,
  ...monitorFacts,
  ...noticeFacts,
} as const;

export type FactName = keyof typeof facts;

/** Who may hear of it. */
export const audienceOf = (name: FactName): Audience => facts[name];
