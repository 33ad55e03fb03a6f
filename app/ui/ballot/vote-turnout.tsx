import { usePhrases } from '../../i18n/use-phrases';
import { Meter } from '../meter/meter';
import type { VoteView } from './vote-view';

/** How many have voted, never how: the only figure of an open vote. */
export function VoteTurnout({ view }: { view: VoteView }) {
  const { say } = usePhrases();
  const { turnout, session, vote, quorumNeeded } = view;
  return (
    <>
      <Meter
        label={say('ballot:turnoutLabel')}
        value={turnout}
        max={session.entitled}
        text={say('ballot:turnout', { count: turnout, entitled: session.entitled })}
        mark={{ value: quorumNeeded, text: say('ballot:turnoutMark', { needed: quorumNeeded }) }}
      />
      {vote.extended && <p>{say('ballot:extended')}</p>}
    </>
  );
}
