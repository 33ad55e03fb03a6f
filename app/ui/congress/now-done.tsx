import { Link } from '@remix-run/react';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { DataTable } from '../data-table/data-table';
import { Details } from '../details/details';
import { Stack } from '../stack/stack';
import css from './now-done.module.css';
import type { NowSession } from './now-view';

const leaveTone = { asked: 'info', granted: 'success', declined: 'warning' } as const;

/** What the person has done and what became of it, quiet and short; the whole track folded below. */
export function NowDone({ found }: { found: NowSession }) {
  const { say, locale } = usePhrases();
  const when = (at: Date) => sayWhen(say, locale, at, found.now);
  const signedIn = found.windows.filter((window) => window.signedInAt).reverse();
  const voted = found.votes.filter((vote) => vote.castAt || vote.outcome).reverse();
  const isEmpty = signedIn.length + voted.length + found.leave.length === 0;
  return (
    <Stack>
      {isEmpty && <p className={css.quiet}>{say('day:now.doneNone')}</p>}
      <ul className={`plain-list ${css.done}`}>
        {found.leave.map((one) => (
          <li key={one.id}>
            <Badge tone={leaveTone[one.state]}>{say(`day:leave.states.${one.state}`)}</Badge>{' '}
            <Link to={paths.leave(found.session.id)}>
              {say(`day:leaveState.${one.state}`, {
                stages: one.stages.map((stage) => say(`congress:stages.${stage}`)).join('、'),
              })}
            </Link>{' '}
            {one.note && say('day:done.note', { note: one.note })}
          </li>
        ))}
        {voted.map((vote) => (
          <li key={vote.id}>
            <Link to={paths.vote(vote.id)}>
              {vote.castAt ? say('day:done.voted', { question: vote.question }) : vote.question}
            </Link>{' '}
            <span className={css.quiet}>
              {vote.outcome ? say(`day:outcome.${vote.outcome}`) : vote.castAt && when(vote.castAt)}
            </span>
          </li>
        ))}
        {signedIn.map((window) => (
          <li key={window.id}>
            {say('day:done.signedIn', { stage: say(`congress:stages.${window.stage}`) })}{' '}
            <span className={css.quiet}>{window.signedInAt && when(window.signedInAt)}</span>
          </li>
        ))}
      </ul>
      <Track found={found} />
    </Stack>
  );
}

/** Signed in, read, spoke, voted: by stage. */
function Track({ found }: { found: NowSession }) {
  const { say } = usePhrases();
  const rows = found.windows.filter((window) => window.state !== 'planned');
  const mark = (did: boolean) => (did ? say('day:now.yes') : say('day:now.no'));
  const times = (count: number) => (count > 0 ? say('day:now.times', { count }) : say('day:now.no'));
  const state = (name: 'read' | 'begun') => found.papers.filter((paper) => paper.state === name).length;
  return (
    <Details summary={say('day:now.track')}>
      <Stack>
        {found.papers.length > 0 && (
          <p>
            {say('day:now.readTotal', {
              total: found.papers.length,
              read: state('read'),
              begun: state('begun'),
            })}
          </p>
        )}
        {rows.length > 0 && (
          <DataTable
            dense
            caption={say('day:now.trackCaption')}
            rowKey={(row) => row.id}
            rows={rows}
            columns={[
              {
                key: 'stage',
                head: say('day:now.stage'),
                cell: (row) => say(`congress:stages.${row.stage}`),
                isRowHead: true,
              },
              { key: 'in', head: say('day:now.signedIn'), cell: (row) => mark(row.signedInAt !== null) },
              { key: 'read', head: say('day:now.read'), cell: (row) => mark(row.read) },
              { key: 'spoke', head: say('day:now.spoke'), cell: (row) => times(row.spoke) },
              { key: 'voted', head: say('day:now.voted'), cell: (row) => times(row.voted) },
            ]}
          />
        )}
      </Stack>
    </Details>
  );
}
