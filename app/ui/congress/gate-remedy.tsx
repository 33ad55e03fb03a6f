import { Link } from '@remix-run/react';
import type { GateId } from '../../domain/congress/gates';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';

type Place =
  | 'agenda'
  | 'windows'
  | 'presidium'
  | 'roster'
  | 'papers'
  | 'toAnswer'
  | 'questions'
  | 'group'
  | 'jointMeetings'
  | 'votes'
  | 'resolutions';

/** Where a condition is met; those that only time or people meet lead nowhere. */
const places: Partial<Record<GateId, Place>> = {
  agendaThere: 'agenda',
  agendaAgreed: 'agenda',
  noneDivided: 'agenda',
  windowsThere: 'windows',
  presidiumOver: 'windows',
  presidiumRight: 'presidium',
  rollThere: 'roster',
  leadersThere: 'roster',
  compositionRight: 'roster',
  documentsThere: 'papers',
  amendmentsAnswered: 'toAnswer',
  questionsAnswered: 'questions',
  groupsSummarised: 'group',
  jointMeetingsReported: 'jointMeetings',
  presidiumElected: 'votes',
  agendaAdopted: 'votes',
  votesCounted: 'votes',
  resolutionsAdopted: 'resolutions',
  resolutionsPublished: 'resolutions',
};

/** The link to the page where an unmet condition can be mended; nothing where waiting is all one can do. */
export function GateRemedy({ gate, session }: { gate: GateId; session: string }) {
  const { say } = usePhrases();
  const place = places[gate];
  if (!place) return null;
  const to =
    place === 'questions'
      ? paths.mergeQuestions(session)
      : place === 'roster' || place === 'resolutions' || place === 'toAnswer' || place === 'jointMeetings'
        ? paths[place]()
        : paths[place](session);
  return (
    <p>
      <Link to={to}>{say(`congress:chair.go.${place}`)}</Link>
    </p>
  );
}
