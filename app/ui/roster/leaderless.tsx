import { Link } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Notice } from '../notice/notice';
import { Row } from '../stack/stack';

/** Points out the delegations that nobody leads, each leading to its list. */
export function Leaderless(props: {
  term: string;
  delegations: readonly { id: string; name: string; size: number; leader: string | null }[];
}) {
  const { say } = usePhrases();
  const { term, delegations } = props;
  const open = delegations.filter((one) => one.size > 0 && one.leader === null);
  if (open.length === 0) return null;
  return (
    <Notice tone="warning" word={say('roster:mandates.note')} title={say('roster:members.leaderless')}>
      <p>{say('roster:members.leaderlessWhy')}</p>
      <Row>
        {open.map((one) => (
          <Link key={one.id} to={paths.rosterMembers(term, { delegation: one.id })}>
            {one.name}
          </Link>
        ))}
      </Row>
    </Notice>
  );
}
