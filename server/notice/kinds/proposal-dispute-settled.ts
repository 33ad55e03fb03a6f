import { paths } from '#app/paths';
import { kind } from '../kind';
import { named, partiesOf } from '../proposal-who';

/** The presidium decided on an objection: for those to whom the proposal belongs. */
export const proposalDisputeSettled = kind({
  name: 'proposalDisputeSettled',
  on: ['proposal.disputeSettled'],
  channels: ['mail', 'push'],
  to: (of) => partiesOf(of.subject),
  about: (of) => named(of.subject),
  link: (of) => paths.proposalDispute(of.subject),
});
