import { Form, Link, useNavigation } from '@remix-run/react';
import type { HistoryField } from '../../domain/proposal/history/columns';
import type { Refusal } from '../../domain/refusal';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../button/button';
import { Notice } from '../notice/notice';
import { Page } from '../page/page';
import { Pager } from '../pager/pager';
import { Refused } from '../refused/refused';
import { Row, Stack } from '../stack/stack';
import { Stat, Stats } from '../stat/stat';
import { Tabs } from '../tabs/tabs';
import { type HistoryLine, HistoryRows } from './overview-history-rows';

type Shown = 'all' | 'new' | 'same' | 'warning' | 'error';
type Batch = {
  id: string;
  fileName: string;
  state: 'previewed' | 'running' | 'confirmed' | 'abandoned';
  hash: string;
  totals: Readonly<Record<string, number>>;
  written: number;
  at: string;
};

const totalOf = { new: 'new', same: 'same', warning: 'warnings', error: 'errors' } as const;

/** A preview of old proposals: what would be written and why not, and the two things one can decide. */
export function HistoryPreview(props: {
  batch: Batch;
  rows: readonly HistoryLine[];
  fields: readonly HistoryField[];
  next: number | null;
  show: Shown;
  refusal: Refusal | undefined;
}) {
  const { batch, rows, fields, next, show, refusal } = props;
  const { say, locale } = usePhrases();
  const { totals, state } = batch;
  const file = batch.fileName;
  const isOpen = state === 'previewed';
  const which = state === 'confirmed' || state === 'abandoned' ? state : 'preview';
  const views = isOpen
    ? (['all', 'new', 'same', 'warning', 'error'] as const)
    : (['all', 'warning', 'error'] as const);
  const at = (search: Record<string, string>) => paths.proposalHistory({ batch: batch.id, ...search });
  return (
    <Page
      wide
      overline={<Link to={paths.proposalHistory()}>{say('proposal:overview.history.title')}</Link>}
      title={say(`proposal:overview.history.${which}Title`, { file })}
      lede={say(`proposal:overview.history.${which}Lede`, {
        when: sayMoment(locale, new Date(batch.at)),
        count: batch.written,
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
                label={say(
                  `proposal:overview.history.figures.${figure === 'new' && state === 'confirmed' ? 'written' : figure}`,
                )}
              />
            ))}
          </Stats>
        )}
        {(totals.skipped ?? 0) > 0 && (
          <p>{say('proposal:overview.history.skipped', { count: totals.skipped ?? 0 })}</p>
        )}
        {(totals.errors ?? 0) > 0 && state !== 'abandoned' && (
          <p>
            <a href={paths.proposalHistoryFile(batch.id)} download>
              {say('proposal:overview.history.faulty')}
            </a>
          </p>
        )}
        {isOpen ? (
          <Verbs batch={batch} />
        ) : (
          <div>
            <ButtonLink to={paths.proposalHistory()}>{say('proposal:overview.history.again')}</ButtonLink>
          </div>
        )}
        {state !== 'abandoned' && (
          <>
            <Tabs
              label={say('proposal:overview.history.tabs')}
              tabs={views.map((one) => ({
                to: at(one === 'all' ? {} : { show: one }),
                label: say(`proposal:overview.history.views.${one}`),
                count: one === 'all' ? undefined : (totals[totalOf[one]] ?? 0),
                isCurrent: one === show,
              }))}
            />
            <HistoryRows rows={rows} fields={fields} />
            {next !== null && (
              <Pager
                label={say('proposal:overview.history.pager')}
                next={{
                  to: at({ show: show === 'all' ? '' : show, after: String(next) }),
                  text: say('platform:actions.next'),
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
  const count = batch.totals.new ?? 0;
  return (
    <Stack>
      {count === 0 && (
        <Notice tone="info" word={say('proposal:overview.history.nothing')}>
          {say(
            (batch.totals.errors ?? 0) > 0
              ? 'proposal:overview.history.nothingNote'
              : 'proposal:overview.history.nothingNew',
          )}
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
              consequence={say('proposal:overview.history.confirmNote', { count })}
            >
              {say('proposal:overview.history.confirm')}
            </Button>
          )}
          <Button kind="plain" name="intent" value="abandon" pending={sent === 'abandon'}>
            {say('proposal:overview.history.abandon')}
          </Button>
        </Row>
      </Form>
    </Stack>
  );
}
