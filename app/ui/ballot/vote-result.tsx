import { Link } from '@remix-run/react';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { DataTable } from '../data-table/data-table';
import { Details } from '../details/details';
import { Stack } from '../stack/stack';
import { Statement } from '../statement/statement';
import { CountTable } from './count-table';
import { sentenceOf } from './sentence-of';
import type { VoteView } from './vote-view';

/** The result as one sentence with its arithmetic and article; the counts, other ways of counting, and who voted how. */
export function VoteResult({ view }: { view: VoteView }) {
  const { say, locale } = usePhrases();
  const { vote, result, maySeeNames } = view;
  if (!result) return null;
  const isDecided = result.outcome !== 'noQuorum';
  return (
    <Stack gap="loose">
      <Statement
        title={say('ballot:result')}
        sentence={sentenceOf(say, result)}
        seal={isDecided ? say(`ballot:outcome.${result.outcome}`) : undefined}
        figures={[
          { label: say('ballot:figures.entitled'), figure: result.entitled },
          { label: say('ballot:figures.quorum'), figure: result.quorumNeeded },
          { label: say('ballot:figures.tookPart'), figure: result.tookPart },
          { label: say('ballot:figures.needed'), figure: result.needed },
          { label: say('ballot:figures.approve'), figure: result.counts.approve ?? 0 },
        ]}
        basis={
          <>
            <p>{say('ballot:basisOf', { article: isDecided ? result.article : result.quorumArticle })}</p>
            {vote.closedAt && <p>{say('ballot:closedAt', { when: sayMoment(locale, vote.closedAt) })}</p>}
          </>
        }
      />
      <CountTable view={view} />
      {maySeeNames && (
        <p>
          <Link to={paths.voteNames(vote.id)}>{say('ballot:names')}</Link>
        </p>
      )}
      <Details summary={say('ballot:others')}>
        <DataTable
          dense
          captionHidden
          caption={say('ballot:others')}
          rows={result.otherBases}
          rowKey={(row) => row.basis}
          columns={[
            {
              key: 'basis',
              head: say('ballot:basisHead'),
              isRowHead: true,
              cell: (row) => say(`ballot:bases.${row.basis}`),
            },
            { key: 'count', head: say('ballot:basisCount'), numeric: true, cell: (row) => row.count },
            {
              key: 'needed',
              head: say('ballot:basisNeeded'),
              numeric: true,
              cell: (row) => row.needed ?? '—',
            },
            {
              key: 'would',
              head: say('ballot:basisWould'),
              cell: (row) => say(row.wouldPass ? 'ballot:would.yes' : 'ballot:would.no'),
            },
          ]}
        />
      </Details>
    </Stack>
  );
}
