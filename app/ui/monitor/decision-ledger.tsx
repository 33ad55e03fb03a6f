import { Form, Link, useNavigation } from '@remix-run/react';
import type { LedgerRow } from '../../domain/monitor/decision/ledger';
import { type LedgerField, ledgerFields } from '../../domain/monitor/decision/ledger-columns';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { Button, ButtonLink } from '../button/button';
import { DataTable } from '../data-table/data-table';
import { EmptyState } from '../empty-state/empty-state';
import { Notice } from '../notice/notice';
import { Page } from '../page/page';
import { Pager } from '../pager/pager';
import { Refused } from '../refused/refused';
import table from '../roster/import-table.module.css';
import type { Tone } from '../shape/shape';
import { Row, Stack } from '../stack/stack';
import { Stat, Stats } from '../stat/stat';
import { Tabs } from '../tabs/tabs';

type Line = Omit<LedgerRow, 'record'>;
export type LedgerPreviewProps = {
  batch: {
    id: string;
    fileName: string;
    state: 'previewed' | 'running' | 'confirmed' | 'abandoned';
    hash: string;
    totals: Readonly<Record<string, number>>;
    written: number;
  };
  rows: readonly Line[];
  next: number | null;
  show: 'all' | 'error' | 'warning';
  refusal: Refusal | undefined;
};

/** A preview of a ledger: what would be written and why not, and the two things one can decide. */
export function LedgerPreview({ batch, rows, next, show, refusal }: LedgerPreviewProps) {
  const { say } = usePhrases();
  const { totals, state } = batch;
  const which = state === 'confirmed' || state === 'abandoned' ? state : 'preview';
  const at = (search: Record<string, string>) => paths.decisionImport({ batch: batch.id, ...search });
  return (
    <Page
      wide
      overline={<Link to={paths.decisionImport()}>{say('monitor:decision.import.title')}</Link>}
      title={say(`monitor:decision.import.${which}Title`, { file: batch.fileName })}
      lede={say(`monitor:decision.import.${which}Lede`, {
        count: totals.new ?? 0,
        decisions: totals.decisions ?? 0,
        written: batch.written,
      })}
    >
      <Stack gap="loose">
        <Refused refusal={refusal} />
        {state !== 'abandoned' && (
          <Stats>
            {(['new', 'same', 'warnings', 'errors'] as const).map((figure) => (
              <Stat
                key={figure}
                figure={totals[figure] ?? 0}
                label={say(`monitor:decision.import.figures.${figure}`)}
              />
            ))}
          </Stats>
        )}
        {state === 'previewed' ? (
          <Verbs batch={batch} />
        ) : (
          <div>
            <ButtonLink to={paths.decisionImport()}>{say('monitor:decision.import.again')}</ButtonLink>
          </div>
        )}
        {state !== 'abandoned' && (
          <>
            <Tabs
              label={say('monitor:decision.import.tabs')}
              tabs={(['all', 'error', 'warning'] as const).map((one) => ({
                to: at(one === 'all' ? {} : { show: one }),
                label: say(`monitor:decision.import.views.${one}`),
                isCurrent: one === show,
              }))}
            />
            <Rows rows={rows} />
            {next !== null && (
              <Pager
                label={say('monitor:decision.import.rows')}
                next={{
                  to: at({ show: show === 'all' ? '' : show, after: String(next) }),
                  text: say('monitor:decision.import.pager'),
                }}
              />
            )}
          </>
        )}
      </Stack>
    </Page>
  );
}

function Verbs({ batch }: Pick<LedgerPreviewProps, 'batch'>) {
  const { say } = usePhrases();
  const sent = useNavigation().formData?.get('intent');
  const count = batch.totals.new ?? 0;
  return (
    <Stack>
      {count === 0 && (
        <Notice tone="info" word={say('monitor:decision.import.nothing')}>
          {say('monitor:decision.import.nothingNote')}
        </Notice>
      )}
      <Form method="post">
        <input type="hidden" name="batch" value={batch.id} />
        <input type="hidden" name="hash" value={batch.hash} />
        <Row>
          {count > 0 && (
            <Button
              name="intent"
              value="confirm"
              pending={sent === 'confirm'}
              consequence={say('monitor:decision.import.confirmNote')}
            >
              {say('monitor:decision.import.confirm', { count })}
            </Button>
          )}
          <Button kind="plain" name="intent" value="abandon" pending={sent === 'abandon'}>
            {say('monitor:decision.import.abandon')}
          </Button>
        </Row>
      </Form>
    </Stack>
  );
}

const tones: Readonly<Record<Line['status'], Tone>> = {
  new: 'success',
  same: 'neutral',
  warning: 'warning',
  error: 'danger',
};

function Rows({ rows }: { rows: readonly Line[] }) {
  const { say } = usePhrases();
  const fields = ledgerFields.filter((field) => rows.some(({ cells }) => cells[field]));
  const remarksOn = ({ cells }: Line) =>
    ledgerFields.flatMap((field: LedgerField) =>
      (cells[field]?.reasons ?? []).map(({ code, params }) =>
        say('monitor:decision.import.inField', {
          field: say(`monitor:decision.import.fields.${field}`),
          reason: say(`monitor:decision.import.reasons.${code}`, params),
        }),
      ),
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={table.wide} aria-label={say('monitor:decision.import.rows')} tabIndex={0}>
      <DataTable
        dense
        caption={say('monitor:decision.import.rows')}
        captionHidden
        rows={rows}
        rowKey={({ number }) => String(number)}
        empty={<EmptyState level={2} title={say('monitor:decision.import.empty')} />}
        columns={[
          {
            key: 'row',
            head: say('monitor:decision.import.row'),
            numeric: true,
            cell: ({ number }) => number,
          },
          {
            key: 'state',
            head: say('monitor:decision.import.state'),
            cell: ({ status }) => (
              <Badge tone={tones[status]}>{say(`monitor:decision.import.states.${status}`)}</Badge>
            ),
          },
          {
            key: 'notes',
            head: say('monitor:decision.import.notes'),
            cell: (row) => remarksOn(row).map((remark) => <p key={remark}>{remark}</p>),
          },
          ...fields.map((field) => ({
            key: field,
            head: say(`monitor:decision.import.fields.${field}`),
            isRowHead: field === 'code',
            cell: ({ cells }: Line) => cells[field]?.raw ?? '',
          })),
        ]}
      />
    </section>
  );
}
