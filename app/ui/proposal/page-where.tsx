import type { ReactNode } from 'react';
import type { Lateness } from '../../domain/proposal/clocks';
import type { ProposalPage } from '../../domain/proposal/draft-views';
import type { Say } from '../../i18n/phrases';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { ButtonLink } from '../button/button';
import { Facts } from '../facts/facts';
import { Section } from '../page/page';
import { Row } from '../stack/stack';

/** How it stands with a due day, in working days. */
export const sayLateness = (say: Say, late: Lateness): string =>
  'workingDays' in late
    ? say(`proposal:draft.page.${late.kind === 'left' ? 'daysLeft' : 'overdue'}`, { count: late.workingDays })
    : say(`proposal:draft.page.${late.kind === 'today' ? 'dueToday' : 'dueResting'}`);

/** A day by which something is due, with how it stands; overdue has its word and shape. */
export function DueDay({ day, lateness }: { day: string; lateness: Lateness | null }) {
  const { say, locale } = usePhrases();
  return (
    <>
      <time dateTime={day}>{sayIsoDay(locale, day)}</time>
      {lateness && lateness.kind !== 'left' && (
        <>
          {' '}
          <Badge tone="warning">{sayLateness(say, lateness)}</Badge>
        </>
      )}
      {lateness?.kind === 'left' && <> · {sayLateness(say, lateness)}</>}
    </>
  );
}

/** Where the proposal is now: the next step, who owes it, by when, and what the reader may do about it. */
export function WhereNow({ page, children }: { page: ProposalPage; children?: ReactNode }) {
  const { say } = usePhrases();
  const { next, may, proposal } = page;
  const units = next.units.join(say('proposal:draft.list'));
  const who = say(`proposal:draft.next.who.${next.key}`, { units });
  const acts = [
    ...(may.write ? [{ to: paths.writeProposal(proposal.id), key: 'write' as const }] : []),
    ...(may.second
      ? [
          {
            to: paths.proposalSeconding(proposal.id),
            key: page.isOwn
              ? ('handIn' as const)
              : proposal.state === 'seconding'
                ? ('second' as const)
                : ('reread' as const),
          },
        ]
      : []),
    ...(may.rate ? [{ to: paths.rateProposal(proposal.id), key: 'rate' as const }] : []),
    ...(may.review ? [{ to: paths.proposalReview(proposal.id), key: 'review' as const }] : []),
    ...(may.dispute
      ? [
          {
            to: paths.proposalDispute(proposal.id),
            key: proposal.state === 'disputed' ? ('settle' as const) : ('dispute' as const),
          },
        ]
      : []),
    ...(may.handle ? [{ to: paths.proposalHandling(proposal.id), key: 'handle' as const }] : []),
    ...(may.follow ? [{ to: paths.followProposal(proposal.id), key: 'follow' as const }] : []),
  ];
  return (
    <Section title={say('proposal:draft.page.where')}>
      <p>{say(`proposal:draft.next.what.${next.key}`)}</p>
      <Facts
        items={[
          ...(who === '' ? [] : [{ label: say('proposal:draft.page.by'), value: who }]),
          ...(next.dueOn === null
            ? []
            : [
                {
                  label: say('proposal:draft.page.until'),
                  value: <DueDay day={next.dueOn} lateness={next.lateness} />,
                },
              ]),
        ]}
      />
      {acts.length > 0 && (
        <Row>
          {acts.map((act, at) => (
            <ButtonLink key={act.key} kind={at === 0 ? 'primary' : 'quiet'} to={act.to}>
              {say(`proposal:draft.page.${act.key}`)}
            </ButtonLink>
          ))}
        </Row>
      )}
      {children}
    </Section>
  );
}
