import { usePhrases } from '../../i18n/use-phrases';
import { Tag } from '../badge/badge';
import { CommitteeForm } from './committee-form';
import type { RefusedAnswer } from './mandate-fields';
import css from './search.module.css';

type Committee = {
  id: string;
  name: string;
  handlesProposals: boolean;
  members: readonly { name: string; number: string; head: boolean }[];
};

/** Who sits on a committee, the head first, and the way to change it. */
export function CommitteeCard({ committee, refused }: { committee: Committee; refused: RefusedAnswer }) {
  const { say } = usePhrases();
  return (
    <>
      {committee.handlesProposals && (
        <p>
          <Tag>{say('roster:committees.proposals')}</Tag>
        </p>
      )}
      <ul className={`plain-list ${css.acts}`}>
        {committee.members.map((one) => (
          <li key={one.number} className={css.marked}>
            {one.name}
            {one.head && <Tag>{say('roster:committees.headTag')}</Tag>}
          </li>
        ))}
      </ul>
      <CommitteeForm committee={committee} refused={refused} />
    </>
  );
}
