import { Link } from '@remix-run/react';
import type { DeskRow, Turn } from '../../domain/proposal/handling-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { Details } from '../details/details';
import css from './handling.module.css';
import { Due } from './handling-due';
import { ReplySheet } from './handling-sheet';

/** What a row's box to tick is for, and what it hands in; null where the work is done on the proposal's own page. */
export function boxOf(turn: Turn, row: DeskRow) {
  const { reply, task } = row;
  if (turn === 'sign' && reply) return { name: 'replies[]', value: reply.box, key: 'pickSign' } as const;
  if (turn === 'publish' && reply)
    return { name: 'replies[]', value: reply.box, key: 'pickPublish' } as const;
  if (turn !== 'handle') return null;
  if (task === 'submit' && reply) return { name: 'replies[]', value: reply.box, key: 'pickSubmit' } as const;
  if (!reply && (task === 'draft' || task === 'contact'))
    return { name: 'assignments[]', value: row.key, key: 'pickDraft' } as const;
  return null;
}

/** Proposals of one turn, what is due first on top; each opens its own page, where the work is done. */
export function DeskList(props: { turn: Turn; rows: readonly DeskRow[]; ticked: readonly string[] }) {
  const { say } = usePhrases();
  const { turn, rows, ticked } = props;
  return (
    <ul className={`plain-list ${css.lines}`} aria-label={say('proposal:handling.desk.list')}>
      {rows.map((row) => {
        const box = boxOf(turn, row);
        return (
          <li key={row.key} className={css.line}>
            {box && (
              <label className={css.pick}>
                <input
                  type="checkbox"
                  name={box.name}
                  value={box.value}
                  defaultChecked={ticked.includes(box.value)}
                  aria-label={say(`proposal:handling.desk.${box.key}`, { number: row.number })}
                />
              </label>
            )}
            <div className={css.body}>
              <Link className={css.title} to={paths.proposalHandling(row.proposal)}>
                {say('proposal:handling.desk.row', { number: row.number, title: row.title })}
              </Link>
              <Marks row={row} />
              {row.sentBack !== null && (
                <p>{say('proposal:handling.reply.sentBack', { reason: row.sentBack })}</p>
              )}
              {row.reply && (turn === 'sign' || turn === 'publish') && (
                <Details summary={say('proposal:handling.desk.read')}>
                  <ReplySheet reply={row.reply} />
                </Details>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Marks({ row }: { row: DeskRow }) {
  const { say } = usePhrases();
  const isPressing = row.task === 'mend' || row.task === 'reassign';
  return (
    <p className={`${css.marks} ${css.small}`}>
      <Badge tone={isPressing ? 'warning' : 'info'}>{say(`proposal:handling.desk.tasks.${row.task}`)}</Badge>
      {row.unit && row.role && <span>{[row.unit, say(`proposal:assignments.${row.role}`)].join(' · ')}</span>}
      {row.dueOn && <Due on={row.dueOn} lateness={row.lateness} />}
      {row.round > 1 && <span>{say('proposal:handling.desk.round', { round: row.round })}</span>}
      {row.reply?.isCorrection && <span>{say('proposal:handling.desk.correction')}</span>}
      {row.isExtended && <span>{say('proposal:handling.due.extended')}</span>}
      {row.isAsked && <span>{say('proposal:handling.due.asked')}</span>}
    </p>
  );
}
