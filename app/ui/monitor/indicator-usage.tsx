import { Form } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { DataTable } from '../data-table/data-table';
import { Field } from '../field/field';
import { Section } from '../page/page';
import { Stack } from '../stack/stack';
import css from './indicator.module.css';
import { groupDigits } from './indicator-words';
import { Provenance } from './provenance';

type UsageRow = { readonly name: string | null; readonly cells: readonly (string | null)[] };

/** A month's amounts by department and category with their totals; small cells and what would give them away are left out. */
export function IndicatorUsage(props: {
  usage: {
    readonly cut: number;
    readonly files: string;
    readonly madeAt: string;
    readonly month: string;
    readonly months: readonly string[];
    readonly categories: readonly string[];
    readonly rows: readonly UsageRow[];
  };
}) {
  const { say, locale } = usePhrases();
  const { cut, files, madeAt, month, months, categories, rows } = props.usage;
  const total = say('monitor:indicator.dashboard.total');
  const heads = [...categories.map((one) => one || say('monitor:indicator.dashboard.noCategory')), total];
  const cell = (figure: string | null) =>
    figure === null
      ? say('monitor:indicator.dashboard.none')
      : figure === 'hidden'
        ? say('monitor:indicator.dashboard.hidden')
        : groupDigits(locale, figure);
  const [foot] = rows.filter(({ name }) => name === null);
  return (
    <Section title={say('monitor:indicator.dashboard.usage', { month })}>
      <Stack>
        <Form method="get" action={paths.indicators()} className={css.choose} key={month}>
          <Field
            as="select"
            name="month"
            label={say('monitor:indicator.dashboard.month')}
            defaultValue={month}
          >
            {months.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Field>
          <Button kind="quiet">{say('monitor:indicator.dashboard.show')}</Button>
        </Form>
        <DataTable
          dense
          caption={say('monitor:indicator.dashboard.usageCaption', { month })}
          rows={rows.filter(({ name }) => name !== null)}
          rowKey={({ name }) => name ?? ''}
          foot={
            foot && {
              department: total,
              ...Object.fromEntries(foot.cells.map((figure, at) => [`c${at}`, cell(figure)])),
            }
          }
          columns={[
            {
              key: 'department',
              head: say('monitor:indicator.dashboard.department'),
              isRowHead: true,
              cell: ({ name }) => name,
            },
            ...heads.map((head, at) => ({
              key: `c${at}`,
              head,
              numeric: true,
              cell: ({ cells }: UsageRow) => cell(cells[at] ?? null),
            })),
          ]}
        />
        <p className={css.small}>{say('monitor:indicator.dashboard.usageNote')}</p>
        <Provenance source={say('monitor:indicator.dashboard.source', { cut, files })} at={madeAt} />
      </Stack>
    </Section>
  );
}
