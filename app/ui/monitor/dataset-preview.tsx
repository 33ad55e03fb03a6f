import { Form, useNavigation } from '@remix-run/react';
import type { DatasetTotals, MonthTotals } from '../../domain/monitor/indicator/dataset-views';
import { writeMonth } from '../../domain/monitor/indicator/period';
import { fraction, toDecimal } from '../../domain/monitor/indicator/rational';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { DataTable } from '../data-table/data-table';
import { Notice } from '../notice/notice';
import { Section } from '../page/page';
import { Row, Stack } from '../stack/stack';
import { Stat, Stats } from '../stat/stat';
import { groupDigits } from './indicator-words';

/** What is in a file, at a glance, and what should be looked at before it counts. */
export function DatasetFigures(props: { totals: DatasetTotals; newDepartments: readonly string[] }) {
  const { say, locale } = usePhrases();
  const { totals, newDepartments } = props;
  const count = (figure: number) => groupDigits(locale, String(figure));
  return (
    <Stack>
      <Stats>
        <Stat figure={count(totals.rows)} label={say('monitor:indicator.dataset.preview.rows')} />
        <Stat figure={count(totals.faulty)} label={say('monitor:indicator.dataset.preview.faulty')} />
        <Stat
          figure={count(totals.departments.length)}
          label={say('monitor:indicator.dataset.preview.departments')}
        />
        <Stat figure={count(totals.items)} label={say('monitor:indicator.dataset.preview.items')} />
      </Stats>
      <p>
        {say('monitor:indicator.dataset.preview.encoding', { encoding: totals.encoding.toUpperCase() })}
        {totals.ignored.length > 0 && (
          <>
            {' · '}
            {say('monitor:indicator.dataset.preview.ignored', { columns: totals.ignored.join('、') })}
          </>
        )}
      </p>
      {newDepartments.length > 0 && (
        <Notice tone="warning" word={say('monitor:indicator.dataset.preview.newDepartmentsWord')}>
          {say('monitor:indicator.dataset.preview.newDepartments', {
            names: newDepartments.slice(0, 20).join('、'),
          })}
        </Notice>
      )}
    </Stack>
  );
}

/** Whole units of so many places as digits; a fraction only where there is one. */
function digitsOf(text: string, scale: bigint, places: number): string {
  const value = fraction(BigInt(text), scale);
  return value ? toDecimal(value, value.d === 1n && places === 3 ? 0 : places) : '';
}

/** The sums of each month; with `known`, which months there are data of already. */
export function DatasetMonths(props: { months: readonly MonthTotals[]; known: readonly number[] | null }) {
  const { say, locale } = usePhrases();
  const { months, known } = props;
  const group = (digits: string) => groupDigits(locale, digits);
  return (
    <Section title={say('monitor:indicator.dataset.preview.months')}>
      <DataTable
        dense
        caption={say('monitor:indicator.dataset.preview.months')}
        captionHidden
        rows={months}
        rowKey={({ month }) => String(month)}
        columns={[
          {
            key: 'month',
            head: say('monitor:indicator.dataset.preview.month'),
            isRowHead: true,
            cell: ({ month }) => writeMonth(month),
          },
          {
            key: 'rows',
            head: say('monitor:indicator.dataset.preview.rows'),
            numeric: true,
            cell: ({ rows }) => group(String(rows)),
          },
          {
            key: 'doctors',
            head: say('monitor:indicator.dataset.preview.doctors'),
            numeric: true,
            cell: ({ doctors }) => group(String(doctors)),
          },
          {
            key: 'quantity',
            head: say('monitor:indicator.dataset.preview.quantity'),
            numeric: true,
            cell: ({ quantity }) => group(digitsOf(quantity, 1000n, 3)),
          },
          {
            key: 'amount',
            head: say('monitor:indicator.dataset.preview.amount'),
            numeric: true,
            cell: ({ amount }) => group(digitsOf(amount, 100n, 2)),
          },
          {
            key: 'visits',
            head: say('monitor:indicator.dataset.preview.visits'),
            numeric: true,
            cell: ({ visits }) => group(visits),
          },
          ...(known
            ? [
                {
                  key: 'state',
                  head: say('monitor:indicator.dataset.preview.state'),
                  cell: ({ month }: MonthTotals) =>
                    known.includes(month) ? (
                      <Badge tone="warning">{say('monitor:indicator.dataset.preview.isKnown')}</Badge>
                    ) : (
                      <Badge tone="success">{say('monitor:indicator.dataset.preview.isNew')}</Badge>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

/** The two things one can decide about a preview, and which known months it may replace. */
export function DatasetVerbs(props: { sha256: string; totals: DatasetTotals; known: readonly number[] }) {
  const { say } = usePhrases();
  const { sha256, totals, known } = props;
  const sent = useNavigation().formData?.get('intent');
  const { rows, faulty } = totals;
  return (
    <Form method="post">
      <Stack>
        <input type="hidden" name="sha256" value={sha256} />
        {known.length > 0 && (
          <Choice
            type="checkbox"
            name="replace[]"
            layout="row"
            legend={say('monitor:indicator.dataset.preview.replace')}
            hint={say('monitor:indicator.dataset.preview.replaceHint')}
            options={known.map((month) => ({ value: String(month), label: writeMonth(month) }))}
          />
        )}
        <Row>
          {rows > 0 && (
            <Button
              name="intent"
              value="confirm"
              pending={sent === 'confirm'}
              pendingText={say('monitor:indicator.dataset.preview.confirming')}
              consequence={say(
                faulty > 0
                  ? 'monitor:indicator.dataset.preview.confirmFaulty'
                  : 'monitor:indicator.dataset.preview.confirmNote',
                { rows, faulty },
              )}
            >
              {say('monitor:indicator.dataset.preview.confirm')}
            </Button>
          )}
          <Button kind="plain" name="intent" value="abandon" pending={sent === 'abandon'}>
            {say('monitor:indicator.dataset.preview.abandon')}
          </Button>
        </Row>
      </Stack>
    </Form>
  );
}
