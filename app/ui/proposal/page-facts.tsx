import { Link } from '@remix-run/react';
import type { Linked, ProposalPage } from '../../domain/proposal/draft-views';
import { sayDate, sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Facts } from '../facts/facts';
import { Section } from '../page/page';
import { DueDay } from './page-where';

/** Number, kind, category, times: the particulars of a proposal. */
export function ProposalFacts({ page }: { page: ProposalPage }) {
  const { say, locale } = usePhrases();
  const { proposal } = page;
  const line = (label: string, value: string | null) => (value === null ? [] : [{ label, value }]);
  // What was said of the result before somebody was dissatisfied says nothing of it any more.
  const isAgain = proposal.state === 'handling' || proposal.state === 'escalated';
  const kind = [
    say(`proposal:kinds.${proposal.kind}`),
    proposal.standing === 'suggestion' && say('proposal:standings.suggestion'),
    proposal.late && say('proposal:draft.page.late'),
    proposal.imported && say('proposal:draft.page.imported'),
  ].filter(Boolean);
  return (
    <Facts
      items={[
        ...line(say('proposal:draft.page.number'), proposal.number),
        ...line(say('proposal:draft.page.kind'), kind.join(' · ')),
        ...line(say('proposal:draft.page.category'), say(`proposal:categories.${proposal.category}`)),
        ...line(say('proposal:draft.page.delegation'), proposal.delegation),
        ...line(
          say('proposal:draft.page.submitted'),
          proposal.submittedAt && sayDate(locale, proposal.submittedAt),
        ),
        ...line(
          say('proposal:draft.page.round'),
          proposal.round > 1 ? say('proposal:draft.page.roundOf', { count: proposal.round }) : null,
        ),
        ...line(
          say('proposal:draft.page.level'),
          proposal.level === 'ordinary' ? null : say(`proposal:levels.${proposal.level}`),
        ),
        ...line(say('proposal:draft.page.leader'), proposal.leader),
        ...line(
          say('proposal:draft.page.code'),
          proposal.code && !isAgain ? say(`proposal:codes.${proposal.code}`) : null,
        ),
      ]}
    />
  );
}

/** To whom it belongs, who handles it, what was promised, and what it is joined with. */
export function ProposalRelations({ page }: { page: ProposalPage }) {
  const { say, locale } = usePhrases();
  const { people, work, milestones, mergedInto, joined, item } = page;
  return (
    <>
      <Section title={say('proposal:draft.page.people')}>
        {people === null ? <p>{say('proposal:draft.page.hidden')}</p> : <People people={people} />}
      </Section>
      {work.length > 0 && (
        <Section title={say('proposal:draft.page.work')}>
          <Facts
            items={work.map((one) => ({
              label: `${say(`proposal:assignments.${one.role}`)} ${one.unit}`,
              value:
                one.state === 'done' ? (
                  say('proposal:draft.page.workDone')
                ) : (
                  <>
                    <DueDay day={one.replyBy} lateness={one.lateness} />
                    {one.isExtended && <> · {say('proposal:draft.page.extended')}</>}
                  </>
                ),
            }))}
          />
        </Section>
      )}
      {milestones.length > 0 && (
        <Section title={say('proposal:draft.page.milestones')}>
          <ol>
            {milestones.map((one) => (
              <li key={one.ordinal}>
                {one.text} ·{' '}
                {one.reachedOn ? (
                  say('proposal:draft.page.milestoneDone', { day: sayIsoDay(locale, one.reachedOn) })
                ) : (
                  <DueDay day={one.dueOn} lateness={one.lateness} />
                )}
              </li>
            ))}
          </ol>
        </Section>
      )}
      {mergedInto && (
        <Section title={say('proposal:draft.page.mergedInto')}>
          <LinkedList linked={[mergedInto]} />
        </Section>
      )}
      {joined.length > 0 && (
        <Section title={say('proposal:draft.page.joined')}>
          <LinkedList linked={joined} />
        </Section>
      )}
      {item && <p>{say('proposal:draft.page.item', { title: item })}</p>}
    </>
  );
}

function People({ people }: { people: NonNullable<ProposalPage['people']> }) {
  const { say } = usePhrases();
  const named = (role: (typeof people)[number]['role']) =>
    people
      .filter((one) => one.role === role)
      .map(({ name, delegation }) =>
        delegation ? say('proposal:draft.seconding.of', { name, delegation }) : name,
      )
      .join(say('proposal:draft.list'));
  return (
    <Facts
      items={(['proposer', 'joint', 'seconder'] as const)
        .map((role) => ({ label: say(`proposal:roles.${role}`), value: named(role) }))
        .filter(({ value }) => value !== '')}
    />
  );
}

const LinkedList = ({ linked }: { linked: readonly Linked[] }) => (
  <ul>
    {linked.map((one) => (
      <li key={one.id}>
        <Link to={paths.proposal(one.id)}>
          {one.number} {one.title}
        </Link>
      </li>
    ))}
  </ul>
);
