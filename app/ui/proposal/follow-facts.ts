import type { FollowPage } from '../../domain/proposal/rating-views';
import type { Say } from '../../i18n/phrases';

/** Level, leader, departments, result and ratings, each where there is one. */
export function factsOfFollow(say: Say, { proposal, units, ratings }: FollowPage) {
  const line = (name: 'level' | 'leader' | 'units' | 'code' | 'ratings', value: string | null) =>
    value ? [{ label: say(`proposal:rating.follow.${name}`), value }] : [];
  const handled = units.map(({ unit, role }) =>
    say('proposal:rating.follow.unit', { unit, role: say(`proposal:assignments.${role}`) }),
  );
  return [
    ...line('level', say(`proposal:levels.${proposal.level}`)),
    ...line('leader', proposal.leader),
    ...line('units', handled.join(' · ')),
    ...line('code', proposal.code && say(`proposal:codes.${proposal.code}`)),
    ...line('ratings', ratings && say('proposal:rating.follow.sums', ratings)),
    ...(proposal.isPublished
      ? [{ label: say('proposal:rating.note'), value: say('proposal:rating.follow.published') }]
      : []),
  ];
}
