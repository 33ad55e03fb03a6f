import { Form, useNavigation } from '@remix-run/react';
import type { SurveyReason } from '../../domain/monitor/satisfaction/import/read-row';
import type { Item } from '../../domain/monitor/satisfaction/item';
import type { Method } from '../../domain/monitor/satisfaction/words';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { DataTable } from '../data-table/data-table';
import { Section } from '../page/page';
import { Row, Stack } from '../stack/stack';
import { sayMonth } from './satisfaction-words';

type Batch = {
  readonly id: string;
  readonly state: 'previewed' | 'running' | 'confirmed' | 'abandoned';
  readonly hash: string;
  readonly totals: Readonly<Record<'new' | 'there' | 'warnings' | 'errors', number>>;
  readonly summary: {
    readonly method: Method;
    readonly again: 'skip' | 'replace';
    readonly items: readonly Item[];
    readonly passedOver: readonly string[];
    readonly months: readonly { readonly month: string; readonly count: number; readonly isThere: boolean }[];
    readonly departments: readonly { readonly name: string; readonly count: number }[];
  };
};
type Faulty = {
  readonly number: number;
  readonly status: 'warning' | 'error';
  readonly reasons: readonly SurveyReason[];
};

/** What an import would write or has written, month by month, the questions it knew, and the rows with faults. */
export function SurveyPreview({ batch, faulty }: { batch: Batch; faulty: readonly Faulty[] }) {
  const { say, locale } = usePhrases();
  const { totals, summary, state } = batch;
  const { method, again, items, months, departments, passedOver } = summary;
  const way = say(`monitor:satisfaction.methods.${method}`);
  const stateOf = (isThere: boolean) => {
    if (!isThere) return say('monitor:satisfaction.office.import.isNew');
    return say(`monitor:satisfaction.office.import.${again === 'replace' ? 'isReplaced' : 'isThere'}`);
  };
  return (
    <Stack gap="loose">
      <Stack gap="tight">
        <p>
          {say(`monitor:satisfaction.office.import.${state === 'confirmed' ? 'written' : 'willWrite'}`, {
            count: totals.new,
            method: way,
          })}
        </p>
        {(['there', 'errors', 'warnings'] as const).map(
          (one) =>
            totals[one] > 0 && (
              <p key={one}>{say(`monitor:satisfaction.office.import.${one}`, { count: totals[one] })}</p>
            ),
        )}
        {again === 'replace' && months.some(({ isThere }) => isThere) && (
          <p>{say('monitor:satisfaction.office.import.replaces')}</p>
        )}
      </Stack>
      {state === 'previewed' && <Verbs batch={batch} />}
      {faulty.length > 0 && (
        <Section title={say('monitor:satisfaction.office.import.faulty')}>
          <ul>
            {faulty.map(({ number, reasons }) => (
              <li key={number}>
                <strong>{say('monitor:satisfaction.office.import.row', { number })}</strong>{' '}
                {reasons.map(({ code, params }) => (
                  <span key={`${code}${params?.column ?? ''}`}>
                    {say(`monitor:satisfaction.office.import.reasons.${code}`, params)}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={say('monitor:satisfaction.office.import.months')}>
        <DataTable
          dense
          caption={say('monitor:satisfaction.office.import.months')}
          captionHidden
          rows={months}
          rowKey={({ month }) => month}
          columns={[
            {
              key: 'month',
              head: say('monitor:satisfaction.office.import.month'),
              isRowHead: true,
              cell: ({ month }) => sayMonth(locale, month),
            },
            {
              key: 'rows',
              head: say('monitor:satisfaction.office.import.rows'),
              numeric: true,
              cell: ({ count }) => count,
            },
            {
              key: 'state',
              head: say('monitor:satisfaction.office.import.state'),
              cell: ({ isThere }) => stateOf(isThere),
            },
          ]}
        />
        <p>
          {say('monitor:satisfaction.office.import.departments', {
            names: departments.map(({ name, count }) => `${name} ${count}`).join('、'),
          })}
        </p>
      </Section>
      <Section title={say('monitor:satisfaction.office.import.columns')}>
        <DataTable
          dense
          caption={say('monitor:satisfaction.office.import.columns')}
          captionHidden
          rows={items}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'header',
              head: say('monitor:satisfaction.office.import.header'),
              isRowHead: true,
              cell: ({ zh }) => zh,
            },
            {
              key: 'layer',
              head: say('monitor:satisfaction.office.surveys.layer'),
              cell: ({ layer }) => say(`monitor:satisfaction.layers.${layer}`),
            },
            {
              key: 'dimension',
              head: say('monitor:satisfaction.office.surveys.dimension'),
              cell: ({ dimension }) =>
                dimension
                  ? say(`monitor:satisfaction.dimensions.${dimension}`)
                  : say('monitor:satisfaction.office.surveys.noDimension'),
            },
          ]}
        />
        {passedOver.length > 0 && (
          <p>{say('monitor:satisfaction.office.import.passedOver', { names: passedOver.join('、') })}</p>
        )}
      </Section>
    </Stack>
  );
}

function Verbs({ batch }: { batch: Batch }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  return (
    <Form method="post">
      <input type="hidden" name="batch" value={batch.id} />
      <input type="hidden" name="hash" value={batch.hash} />
      <Row>
        {batch.totals.new > 0 && (
          <Button
            name="intent"
            value="confirm"
            pending={busy}
            consequence={say('monitor:satisfaction.office.import.confirmNote')}
          >
            {say('monitor:satisfaction.office.import.confirm')}
          </Button>
        )}
        <Button kind="quiet" name="intent" value="abandon" pending={busy}>
          {say('monitor:satisfaction.office.import.abandon')}
        </Button>
      </Row>
    </Form>
  );
}
