import { paths } from '#app/paths';
import { kind } from '../kind';
import { callNamed, ofCall } from '../proposal-who';

/** A call has other times: for all representatives of the term. */
export const proposalCallMoved = kind({
  name: 'proposalCallMoved',
  on: ['proposal.callMoved'],
  purpose: 'each',
  channels: ['mail', 'push'],
  to: (of) => ofCall(of.subject),
  about: (of) => callNamed(of.subject),
  link: () => paths.writeProposal(),
});
