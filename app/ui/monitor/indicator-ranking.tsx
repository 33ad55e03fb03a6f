import type { RankLine, RankSort, RunSource, TrendMonth } from '../../domain/monitor/indicator/views';
import { type EntryKind, entryKinds, type Unit } from '../../domain/monitor/indicator/words';
import type { Refusal } from '../../domain/refusal';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { Notice } from '../notice/notice';
import { Section } from '../page/page';
import { Pager } from '../pager/pager';
import { Stack } from '../stack/stack';
import { Tabs } from '../tabs/tabs';
import { ChooseRanking, PostForm, RankForm } from './indicator-acts';
import { IndicatorBars } from './indicator-bars';
import { IndicatorLines } from './indicator-lines';
import { IndicatorTrend } from './indicator-trend';
import { sayFigure, sayLine } from './indicator-words';
import { Provenance } from './provenance';
import type { TrendProps } from './trend';

export type Ranking = {
  readonly source: RunSource;
  readonly unit: Unit;
  readonly topN: number;
  readonly leastVisits: number;
  readonly ranked: number;
  readonly unranked: number;
  readonly note: string;
  readonly isNewest: boolean;
  readonly postedUntil: string | null;
  readonly earliest: string;
  readonly seesAll: boolean;
  readonly groups: readonly string[];
  readonly group: string | null;
  readonly lines: readonly RankLine[];
  readonly next: string | null;
  readonly bars: Parameters<typeof IndicatorBars>[0]['drawing'];
  readonly departments: readonly { readonly id: number; readonly name: string }[];
  readonly department: { readonly id: number; readonly name: string } | null;
  readonly trend: { readonly months: readonly TrendMonth[]; readonly drawing: TrendProps['drawing'] };
};

/** A ranking: who stands where by level and change, how it came to be, and what may be done with it. */
export function IndicatorRanking(props: {
  indicator: { readonly id: string; readonly name: string };
  ranking: Ranking;
  may: { readonly rank: boolean; readonly post: boolean };
  periods: readonly string[];
  kind: EntryKind;
  sort: RankSort;
  refused: { readonly refusal: Refusal; readonly typed: Record<string, unknown> } | null;
}) {
  const { say, locale } = usePhrases();
  const { indicator, ranking, may, periods, kind, sort, refused } = props;
  const { source, lines, bars, group, department, trend, unit } = ranking;
  const at = (more: Record<string, string>) =>
    paths.indicator(indicator.id, { run: source.run, kind, sort, ...(group ? { group } : {}), ...more });
  const lineOf = new Map(lines.map((line) => [line.key, line]));
  const where = department?.name ?? say('monitor:indicator.page.trendUnit');
  const kindWord = say(`monitor:indicator.page.kinds.${kind}`);
  return (
    <Stack gap="loose">
      {!ranking.isNewest && (
        <Notice tone="info" word={say('monitor:indicator.page.olderWord')}>
          {say('monitor:indicator.page.older')}
        </Notice>
      )}
      {ranking.postedUntil && (
        <p>
          <Badge tone="seal">
            {say('monitor:indicator.page.postedUntil', { until: sayIsoDay(locale, ranking.postedUntil) })}
          </Badge>
        </p>
      )}
      <ChooseRanking
        indicator={indicator.id}
        kind={kind}
        sort={sort}
        period={source.period}
        periods={periods}
        group={group}
        groups={ranking.groups}
      />
      <Section title={say('monitor:indicator.page.lines')}>
        <Tabs
          label={say('monitor:indicator.page.kindsLabel')}
          tabs={entryKinds.map((one) => ({
            to: paths.indicator(indicator.id, { run: source.run, kind: one, sort }),
            label: say(`monitor:indicator.page.kinds.${one}`),
            isCurrent: one === kind,
          }))}
        />
        <Tabs
          label={say('monitor:indicator.page.sortsLabel')}
          tabs={(['level', 'move'] as const).map((one) => ({
            to: at({ sort: one }),
            label: say(`monitor:indicator.page.sorts.${one}`),
            isCurrent: one === sort,
          }))}
        />
        {bars.rows.length > 0 && (
          <IndicatorBars
            description={say('monitor:indicator.page.chart', {
              kind: kindWord,
              count: bars.rows.length,
              period: source.period,
            })}
            drawing={bars}
            nameOf={(key) => {
              const line = lineOf.get(key);
              return line ? `${(sort === 'level' ? line.level : line.move) ?? ''} ${sayLine(say, line)}` : '';
            }}
            figureOf={(key) => sayFigure(say, locale, lineOf.get(key)?.now ?? null, unit)}
            words={{
              legend: say('monitor:indicator.page.legend'),
              now: say('monitor:indicator.page.now'),
              before: say('monitor:indicator.page.before'),
            }}
          />
        )}
        <IndicatorLines
          lines={lines}
          unit={unit}
          caption={`${indicator.name} ${source.period} ${kindWord}`}
        />
        {ranking.next && (
          <Pager
            label={say('monitor:indicator.page.pager')}
            next={{ to: at({ after: ranking.next }), text: say('monitor:indicator.page.next') }}
          />
        )}
        {kind === 'doctor' && (
          <p>
            {ranking.seesAll
              ? say('monitor:indicator.page.noteAll')
              : say('monitor:indicator.page.note', { topN: ranking.topN })}
          </p>
        )}
        <Provenance
          source={say('monitor:indicator.page.source', { cut: source.cut, files: source.files })}
          version={say('monitor:indicator.page.version', {
            version: source.version,
            formula: source.formula,
          })}
          at={source.rankedAt}
        >
          {ranking.note && <p>{ranking.note}</p>}
          {ranking.unranked > 0 && (
            <p>
              {say('monitor:indicator.page.unranked', {
                count: ranking.unranked,
                least: ranking.leastVisits,
              })}
            </p>
          )}
        </Provenance>
      </Section>
      <Section title={say('monitor:indicator.page.trend')}>
        <Tabs
          label={say('monitor:indicator.page.trendDepartment')}
          tabs={[null, ...ranking.departments].map((one) => ({
            to: at({ department: String(one?.id ?? 0) }),
            label: one?.name ?? say('monitor:indicator.page.trendUnit'),
            isCurrent: one?.id === department?.id,
          }))}
        />
        <IndicatorTrend
          indicator={indicator.name}
          name={where}
          unit={unit}
          months={trend.months}
          drawing={trend.drawing}
        />
      </Section>
      {(may.rank || may.post) && (
        <Section title={say('monitor:indicator.page.acts')}>
          <Stack gap="loose">
            {may.rank && <RankForm periods={periods} period={source.period} />}
            {may.post && !ranking.postedUntil && (
              <PostForm run={source.run} earliest={ranking.earliest} refused={refused} />
            )}
          </Stack>
        </Section>
      )}
    </Stack>
  );
}
