import { paths } from '#app/paths';
import { kind } from '../kind';
import { callNamed, ofCall } from '../proposal-who';

/** Proposals are called for: for all representatives of the term. */
export const proposalCallOpened = kind({
  name: 'proposalCallOpened',
  on: ['proposal.callOpened'],
  channels: ['mail', 'push'],
  to: (of) => ofCall(of.subject),
  about: (of) => callNamed(of.subject),
  link: () => paths.writeProposal(),
});
