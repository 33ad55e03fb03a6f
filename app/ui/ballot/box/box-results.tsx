import type { BoxView, JointScore } from '../../../domain/ballot/box-view';
import { sayMoment } from '../../../i18n/time';
import { usePhrases } from '../../../i18n/use-phrases';
import { DataTable } from '../../data-table/data-table';
import { Stack } from '../../stack/stack';
import { Statement } from '../../statement/statement';
import { ResultNext } from './result-next';
import { ResultTable } from './result-table';
import { percentOf, sayResult } from './result-words';

/** The result of a counted box, item by item: the sentence, the counts, what happens next. */
export function BoxResults({ view }: { view: BoxView }) {
  const { say, locale } = usePhrases();
  const { results, turnout, entitled, quorumNeeded, box } = view;
  return (
    <Stack gap="loose">
      {results.map((result) => (
        <Stack key={result.ordinal}>
          <Statement
            title={result.title}
            sentence={sayResult(say, result, turnout ?? 0)}
            seal={say(`sealed:boxes.result.outcome.${result.outcome}`)}
            figures={[
              { label: say('ballot:figures.entitled'), figure: entitled },
              { label: say('ballot:figures.quorum'), figure: quorumNeeded },
              { label: say('ballot:figures.tookPart'), figure: turnout ?? 0 },
              ...(result.outcome === 'reported'
                ? []
                : [{ label: say('ballot:figures.needed'), figure: result.needed }]),
            ]}
            basis={
              <>
                {result.verdict && <p>{say('ballot:basisOf', { article: result.verdict.article })}</p>}
                {box.countedAt && <p>{sayMoment(locale, box.countedAt)}</p>}
              </>
            }
          />
          {/* A motion's sentence holds all its counts. */}
          {result.verdict === null && <ResultTable result={result} />}
          <ResultNext view={view} result={result} />
        </Stack>
      ))}
      {view.joint.map((score) => (
        <Joint key={score.title} score={score} />
      ))}
    </Stack>
  );
}

/** Shares of grades over all classes of raters. */
function Joint({ score }: { score: JointScore }) {
  const { say } = usePhrases();
  return (
    <Stack>
      <DataTable
        dense
        caption={`${score.title} · ${say('sealed:boxes.result.joint')}`}
        rows={score.persons}
        rowKey={({ name }) => name}
        columns={[
          {
            key: 'name',
            head: say('sealed:boxes.result.name'),
            isRowHead: true,
            cell: ({ name }) => name,
          },
          ...score.grades.map((grade, at) => ({
            key: grade,
            head: grade,
            numeric: true,
            cell: ({ shares }: JointScore['persons'][number]) =>
              shares ? say('sealed:boxes.result.share', { percent: percentOf(shares[at] ?? 0) }) : '—',
          })),
        ]}
      />
      <p>{say('sealed:boxes.result.jointNote')}</p>
    </Stack>
  );
}
