import type { ItemResult } from '../../../domain/ballot/box-view';
import { usePhrases } from '../../../i18n/use-phrases';
import { Badge } from '../../badge/badge';
import { DataTable } from '../../data-table/data-table';
import { percentOf, sayOption, saySubject } from './result-words';

/** Who or what got how many: counts, or for few raters only rounded shares. */
export function ResultTable({ result }: { result: ItemResult }) {
  const { say } = usePhrases();
  const { subjects, options, counts, shares, elected, isProtected, kind } = result;
  const share = (tenths: number) => say('sealed:boxes.result.share', { percent: percentOf(tenths) });
  const cell = (at: number, option: number) => {
    const tenths = shares[at]?.[option];
    if (isProtected) return share(tenths ?? 0);
    const count = counts[at]?.[option] ?? 0;
    return tenths === undefined ? count : `${count}（${share(tenths)}）`;
  };
  return (
    <>
      <DataTable
        dense
        caption={say('sealed:boxes.result.counts')}
        captionHidden
        rows={subjects.map((subject, at) => ({ subject, at }))}
        rowKey={({ at }) => String(at)}
        columns={[
          {
            key: 'subject',
            head: say('sealed:boxes.result.name'),
            isRowHead: true,
            cell: ({ subject, at }) => (
              <>
                {saySubject(say, subject)}{' '}
                {elected.includes(at) && <Badge tone="seal">{say('sealed:boxes.result.isElected')}</Badge>}
              </>
            ),
          },
          ...options.map((option, place) => ({
            key: option,
            head: sayOption(say, option),
            numeric: true,
            cell: ({ at }: { at: number }) => cell(at, place),
          })),
        ]}
      />
      {isProtected && kind === 'appraisal' && <p>{say('sealed:boxes.result.protected')}</p>}
    </>
  );
}
