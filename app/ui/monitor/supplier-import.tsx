import { Form, Link, useNavigation } from '@remix-run/react';
import type { Refusal } from '../../domain/refusal';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../button/button';
import { FileDrop } from '../file-drop/file-drop';
import { Notice } from '../notice/notice';
import { Page } from '../page/page';
import { Pager } from '../pager/pager';
import { Progress } from '../progress/progress';
import { Refused } from '../refused/refused';
import { Row, Stack } from '../stack/stack';
import { Stat, Stats } from '../stat/stat';
import { Tabs } from '../tabs/tabs';
import { type SupplierImportLine, SupplierImportRows } from './supplier-import-rows';

const views = ['all', 'new', 'changed', 'same', 'warning', 'error'] as const;
const totalOf = {
  new: 'new',
  changed: 'changed',
  same: 'same',
  warning: 'warnings',
  error: 'errors',
} as const;

type Batch = {
  id: string;
  fileName: string;
  state: 'previewed' | 'running' | 'confirmed' | 'abandoned';
  hash: string;
  totals: Readonly<Record<string, number>>;
  written: number;
  at: string;
};

/** The list, on its way to the preview. */
export function SupplierUpload({ megabytes }: { megabytes: number }) {
  const { say } = usePhrases();
  const isSending = useNavigation().formData !== undefined;
  return (
    <Form method="post" encType="multipart/form-data">
      <Stack>
        <FileDrop
          name="file"
          accept=".xlsx,.csv,.txt,.tsv"
          required
          label={say('monitor:supplier.import.file')}
          hint={say('monitor:supplier.import.hint', { megabytes })}
          maxBytes={megabytes * 1024 * 1024}
          tooLargeText={say('monitor:supplier.import.tooLarge', { megabytes })}
        />
        {isSending && (
          <Progress
            label={say('monitor:supplier.import.sending')}
            text={say('monitor:supplier.import.sending')}
          />
        )}
        <div>
          <Button pending={isSending} pendingText={say('monitor:supplier.import.sending')}>
            {say('monitor:supplier.import.send')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}

/** A preview of a list of suppliers: what would be written and why not, and the two things one can decide. */
export function SupplierPreview(props: {
  batch: Batch;
  rows: readonly SupplierImportLine[];
  next: number | null;
  show: (typeof views)[number];
  refusal: Refusal | undefined;
}) {
  const { batch, rows, next, show, refusal } = props;
  const { say, locale } = usePhrases();
  const { totals, state, fileName: file } = batch;
  const which = state === 'confirmed' || state === 'abandoned' ? state : 'preview';
  const at = (search: Record<string, string>) => paths.suppliersImport({ batch: batch.id, ...search });
  const shown = state === 'previewed' ? views : (['all', 'warning', 'error'] as const);
  return (
    <Page
      wide
      overline={<Link to={paths.suppliersImport()}>{say('monitor:supplier.import.title')}</Link>}
      title={say(`monitor:supplier.import.titles.${which}`, { file })}
      lede={say(`monitor:supplier.import.ledes.${which}`, {
        when: sayMoment(locale, new Date(batch.at)),
        count: batch.written,
      })}
    >
      <Stack gap="loose">
        <Refused refusal={refusal} />
        {state !== 'abandoned' && (
          <Stats>
            {(['new', 'changed', 'same', 'warnings', 'errors'] as const).map((figure) => (
              <Stat
                key={figure}
                figure={totals[figure] ?? 0}
                label={say(`monitor:supplier.import.figures.${figure}`)}
              />
            ))}
          </Stats>
        )}
        {(totals.quotes ?? 0) > 0 && (
          <p>{say('monitor:supplier.import.quotes', { count: totals.quotes ?? 0 })}</p>
        )}
        {(totals.unchecked ?? 0) > 0 && (
          <p>{say('monitor:supplier.import.unchecked', { count: totals.unchecked ?? 0 })}</p>
        )}
        {state === 'previewed' ? (
          <Verbs batch={batch} />
        ) : (
          <Row>
            <ButtonLink to={paths.suppliers()}>{say('monitor:supplier.import.back')}</ButtonLink>
            <Link to={paths.suppliersImport()}>{say('monitor:supplier.import.again')}</Link>
          </Row>
        )}
        {state !== 'abandoned' && (
          <>
            <Tabs
              label={say('monitor:supplier.import.tabs')}
              tabs={shown.map((one) => ({
                to: at(one === 'all' ? {} : { show: one }),
                label: say(`monitor:supplier.import.views.${one}`),
                count: one === 'all' ? undefined : (totals[totalOf[one]] ?? 0),
                isCurrent: one === show,
              }))}
            />
            <SupplierImportRows rows={rows} />
            {next !== null && (
              <Pager
                label={say('monitor:supplier.import.pager')}
                next={{
                  to: at({ show: show === 'all' ? '' : show, after: String(next) }),
                  text: say('monitor:supplier.import.next'),
                }}
              />
            )}
          </>
        )}
      </Stack>
    </Page>
  );
}

function Verbs({ batch }: { batch: Batch }) {
  const { say } = usePhrases();
  const sent = useNavigation().formData?.get('intent');
  const count = (batch.totals.new ?? 0) + (batch.totals.changed ?? 0);
  return (
    <Stack>
      {count === 0 && (
        <Notice tone="info" word={say('monitor:supplier.import.nothing')}>
          {say('monitor:supplier.import.nothingNote')}
        </Notice>
      )}
      <Form method="post">
        <Stack>
          <input type="hidden" name="batch" value={batch.id} />
          <input type="hidden" name="hash" value={batch.hash} />
          {(batch.totals.new ?? 0) > 0 && (
            <label>
              <input type="checkbox" name="admit" value="yes" defaultChecked />{' '}
              {say('monitor:supplier.import.admit')}
            </label>
          )}
          <Row>
            {count > 0 && (
              <Button
                name="intent"
                value="confirm"
                pending={sent === 'confirm'}
                consequence={say('monitor:supplier.import.confirmNote')}
              >
                {say('monitor:supplier.import.confirm', { count })}
              </Button>
            )}
            <Button kind="plain" name="intent" value="abandon" pending={sent === 'abandon'}>
              {say('monitor:supplier.import.abandon')}
            </Button>
          </Row>
        </Stack>
      </Form>
    </Stack>
  );
}
