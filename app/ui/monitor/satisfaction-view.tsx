import type { Item } from '../../domain/monitor/satisfaction/item';
import type { Dimension, Layer, Method } from '../../domain/monitor/satisfaction/words';
import { usePhrases } from '../../i18n/use-phrases';
import { EmptyState } from '../empty-state/empty-state';
import { Section } from '../page/page';
import { Stack } from '../stack/stack';
import { Provenance } from './provenance';
import { ChooseView } from './satisfaction-choose';
import { DepartmentBars, DepartmentTable, SharesTable } from './satisfaction-month';
import { SatisfactionTrend } from './satisfaction-trend';
import { sayMonth, shareOf } from './satisfaction-words';

type Cell = { readonly n: number; readonly good: number };
type Shown = {
  readonly running: number;
  readonly answers: number;
  readonly department: { readonly id: string; readonly name: string } | null;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly code: string;
  readonly items: readonly Item[];
  readonly months: readonly string[];
  readonly month: string | null;
  readonly rows: Parameters<typeof SatisfactionTrend>[0]['rows'];
  readonly trend: Parameters<typeof SatisfactionTrend>[0]['drawing'];
  readonly byDepartment: Pick<Parameters<typeof DepartmentTable>[0], 'rows' | 'total'> | null;
  readonly shares: Parameters<typeof DepartmentBars>[0]['drawing'];
  readonly breakdown: {
    readonly layers: readonly { readonly layer: Layer; readonly cell: Cell | null }[];
    readonly dimensions: readonly { readonly dimension: Dimension; readonly cell: Cell | null }[];
    readonly questions: readonly (Item & { readonly cell: Cell | null })[];
  } | null;
};

/** One way of collecting: its line, a month's departments, layers and questions, and where all of it comes from. */
export function SatisfactionView(props: {
  method: Method;
  shown: Shown;
  page: { readonly least: number; readonly version: number; readonly at: string };
}) {
  const { say, locale } = usePhrases();
  const { method, shown, page } = props;
  const { department, items, code, month, months, rows, byDepartment, breakdown } = shown;
  const where = department?.name ?? say('monitor:satisfaction.home.whole');
  const wordsOf = (item: { readonly zh: string; readonly en: string }) =>
    locale === 'en' && item.en ? item.en : item.zh;
  const asked = items.find((item) => item.code === code);
  const question = asked ? wordsOf(asked) : code;
  const at = month === null ? '' : sayMonth(locale, month);
  const total = byDepartment?.total.overall;
  if (months.length === 0)
    return (
      <EmptyState title={say('monitor:satisfaction.home.nothingShown', { least: page.least })}>
        {shown.running > 0 && say('monitor:satisfaction.home.running', { count: shown.running })}
      </EmptyState>
    );
  return (
    <Stack gap="loose">
      {shown.running > 0 && <p>{say('monitor:satisfaction.home.running', { count: shown.running })}</p>}
      <ChooseView
        {...{ method, code, items, month, months }}
        department={department?.id ?? null}
        departments={shown.departments}
      />
      <Section title={say('monitor:satisfaction.home.trendOf', { department: where, question })}>
        {rows.length === 0 ? (
          <EmptyState
            level={3}
            title={say('monitor:satisfaction.home.nothingShown', { least: page.least })}
          />
        ) : (
          <>
            <SatisfactionTrend department={where} question={question} rows={rows} drawing={shown.trend} />
            <Provenance
              source={say('monitor:satisfaction.home.source', {
                from: sayMonth(locale, rows[0]?.month ?? ''),
                to: sayMonth(locale, rows.at(-1)?.month ?? ''),
                method: say(`monitor:satisfaction.methods.${method}`),
                count: rows.reduce((all, { n }) => all + n, 0),
              })}
              version={say('monitor:satisfaction.home.version', { version: page.version })}
              at={page.at}
            />
          </>
        )}
      </Section>
      {byDepartment && month !== null && (
        <Section title={say('monitor:satisfaction.home.byDepartment', { month: at })}>
          <Stack>
            <DepartmentBars
              description={say('monitor:satisfaction.home.byDepartmentSay', {
                month: at,
                share: total ? shareOf(total) : '—',
              })}
              drawing={shown.shares}
            />
            <DepartmentTable
              caption={say('monitor:satisfaction.home.byDepartment', { month: at })}
              {...{ method, month, least: page.least, ...byDepartment }}
            />
          </Stack>
        </Section>
      )}
      {breakdown && (
        <Section title={`${where} · ${say('monitor:satisfaction.home.byLayer', { month: at })}`}>
          <Stack>
            <SharesTable
              caption={say('monitor:satisfaction.home.byLayer', { month: at })}
              head={say('monitor:satisfaction.home.layer')}
              rows={[
                ...breakdown.layers.map(({ layer, cell }) => ({
                  key: layer,
                  name: say(`monitor:satisfaction.layers.${layer}`),
                  cell,
                })),
                ...breakdown.dimensions.flatMap(({ dimension, cell }) =>
                  cell
                    ? [{ key: dimension, name: say(`monitor:satisfaction.dimensions.${dimension}`), cell }]
                    : [],
                ),
              ]}
            />
            <SharesTable
              caption={say('monitor:satisfaction.home.byQuestion', { month: at })}
              head={say('monitor:satisfaction.home.question')}
              rows={breakdown.questions.map((item) => ({
                key: item.code,
                name: wordsOf(item),
                cell: item.cell,
              }))}
            />
          </Stack>
        </Section>
      )}
    </Stack>
  );
}
