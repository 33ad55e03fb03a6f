import { Link } from '@remix-run/react';
import type { AwardLine, AwardsPage } from '../../domain/proposal/award-views';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Tag } from '../badge/badge';
import { Details } from '../details/details';
import { Facts } from '../facts/facts';
import { Row, Stack } from '../stack/stack';
import { AwardComment } from './award-comment';
import { AwardDecision } from './award-decision';
import type { RefusedForm } from './refused-form';

/** One nomination: why, what was said of it, what became of it, and what this reader may do. */
export function AwardItem(props: { line: AwardLine; may: AwardsPage['may']; refused: RefusedForm }) {
  const { say, locale } = usePhrases();
  const { line, may } = props;
  const refused = props.refused?.typed.award === line.id ? props.refused : null;
  const until = line.consultsUntil && sayMoment(locale, line.consultsUntil);
  const decided = line.decision
    ? [{ label: say('proposal:rating.awards.decision'), value: line.decision }]
    : [];
  return (
    <Stack>
      <Row>
        <Tag>{say(`proposal:awardKinds.${line.kind}`)}</Tag>
        <strong>
          {line.proposalId ? <Link to={paths.proposal(line.proposalId)}>{line.name}</Link> : line.name}
        </strong>
        {line.state === 'consulted' && until && (
          <span>
            {say(line.isOpen ? 'proposal:rating.awards.until' : 'proposal:rating.awards.overUntil', {
              at: until,
            })}
          </span>
        )}
        {line.session && <span>{say('proposal:rating.awards.session', { title: line.session })}</span>}
      </Row>
      <Facts items={[{ label: say('proposal:rating.awards.reason'), value: line.reason }, ...decided]} />
      {line.heard && (
        <>
          <p>{say('proposal:rating.awards.heard', { for: line.heard.for, against: line.heard.against })}</p>
          {line.heard.words.length > 0 && (
            <Details summary={say('proposal:rating.awards.words')}>
              <ul>
                {line.heard.words.map(({ stance, text }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: words without names, in an order that does not change.
                  <li key={at}>
                    {say(`proposal:rating.awards.${stance}`)} · {text}
                  </li>
                ))}
              </ul>
            </Details>
          )}
        </>
      )}
      {line.own && (
        <p>{say(`proposal:rating.awards.${line.own.stance === 'for' ? 'ownFor' : 'ownAgainst'}`)}</p>
      )}
      {line.isOpen && may.comment && <AwardComment line={line} refused={refused} />}
      {may.decide && !line.isOwn && (line.state === 'nominated' || line.state === 'consulted') && (
        <AwardDecision line={line} refused={refused} />
      )}
    </Stack>
  );
}
