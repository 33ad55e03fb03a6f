import type { RankLine } from '../../domain/monitor/indicator/views';
import type { Unit } from '../../domain/monitor/indicator/words';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { DataTable } from '../data-table/data-table';
import { EmptyState } from '../empty-state/empty-state';
import { Row } from '../stack/stack';
import { sayFigure, sayLine } from './indicator-words';

/** The lines of a ranking with both places: by level and by change. */
export function IndicatorLines(props: { lines: readonly RankLine[]; unit: Unit; caption: string }) {
  const { say, locale } = usePhrases();
  const { lines, unit, caption } = props;
  const none = say('monitor:indicator.page.none');
  const place = (rank: number | null, of: number | null) =>
    rank === null ? none : of === null ? rank : say('monitor:indicator.page.rankOf', { rank, of });
  return (
    <DataTable
      dense
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ key }) => key}
      empty={
        <EmptyState level={2} title={say('monitor:indicator.page.empty')}>
          {say('monitor:indicator.page.emptyNote')}
        </EmptyState>
      }
      columns={[
        {
          key: 'rank',
          head: say('monitor:indicator.page.rank'),
          numeric: true,
          cell: ({ level, levelOf }) => place(level, levelOf),
        },
        {
          key: 'who',
          head: say('monitor:indicator.page.who'),
          isRowHead: true,
          cell: (line) => (
            <Row>
              <span>
                {sayLine(say, line)}
                {line.name && line.staffNumber ? ` ${line.staffNumber}` : ''}
              </span>
              {line.isOwn && <Badge tone="info">{say('monitor:indicator.page.own')}</Badge>}
              {line.isSuspect && <Badge tone="warning">{say('monitor:indicator.page.suspect')}</Badge>}
            </Row>
          ),
        },
        {
          key: 'figure',
          head: say('monitor:indicator.page.figure'),
          numeric: true,
          cell: ({ now }) => sayFigure(say, locale, now, unit),
        },
        {
          key: 'before',
          head: say('monitor:indicator.page.beforeFigure'),
          numeric: true,
          cell: ({ before }) => sayFigure(say, locale, before, unit),
        },
        {
          key: 'change',
          head: say('monitor:indicator.page.change'),
          numeric: true,
          cell: ({ change }) => (change === null ? none : say('monitor:indicator.page.changeOf', { change })),
        },
        {
          key: 'move',
          head: say('monitor:indicator.page.moveRank'),
          numeric: true,
          cell: ({ move }) => place(move, null),
        },
      ]}
    />
  );
}
