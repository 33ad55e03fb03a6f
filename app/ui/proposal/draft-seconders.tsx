import type { SecondingPage } from '../../domain/proposal/draft-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { Meter } from '../meter/meter';
import { Row } from '../stack/stack';

const tones = { invited: 'neutral', agreed: 'success', declined: 'neutral', withdrawn: 'neutral' } as const;

/** Who has seconded, who was asked, and how many are missing; to others than the proposer only those who agreed. */
export function Seconders({ page }: { page: SecondingPage }) {
  const { say } = usePhrases();
  const { seconders, agreed, missing, isOwn, proposal } = page;
  const count = { agreed, missing };
  return (
    <>
      <Meter
        label={say('proposal:seconds.agreed')}
        value={agreed}
        max={Math.max(agreed + missing, 1)}
        text={
          missing > 0
            ? say('proposal:draft.seconding.progress', count)
            : say(`proposal:draft.seconding.${isOwn ? 'enough' : 'enoughOpen'}`, count)
        }
      />
      {proposal.openToAll && <p>{say('proposal:draft.seconding.isOpenToAll')}</p>}
      {seconders.length === 0 ? (
        <p>{say('proposal:draft.seconding.nobody')}</p>
      ) : (
        <ul className="plain-list">
          {seconders.map((one) => (
            <li key={one.id}>
              <Row spread>
                <span>
                  {one.delegation
                    ? say('proposal:draft.seconding.of', { name: one.name, delegation: one.delegation })
                    : one.name}
                  {one.state === 'agreed' && !one.counts && (
                    <> · {say(`proposal:draft.seconding.${one.delegation ? 'otherWords' : 'ended'}`)}</>
                  )}
                </span>
                <Badge tone={tones[one.state]}>{say(`proposal:seconds.${one.state}`)}</Badge>
              </Row>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
