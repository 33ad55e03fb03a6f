import type { Column } from '../../domain/roster/import/columns';
import type { PreviewRow } from '../../domain/roster/import/preview';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { EmptyState } from '../empty-state/empty-state';
import { Pager } from '../pager/pager';
import { Tabs } from '../tabs/tabs';
import { ImportTable } from './import-table';

type View = 'all' | 'new' | 'changed' | 'same' | 'warning' | 'error';

/** The rows of a preview by state, a page at a time; of an import that is over only what was remarked on is kept. */
export function ImportRows(props: {
  batch: { id: string; state: string; rows: number; totals: Readonly<Record<string, number>> };
  columns: readonly Column[];
  rows: readonly PreviewRow[];
  show: View;
  previous: number | null;
  next: number | null;
}) {
  const { say } = usePhrases();
  const { batch, columns, rows, show, previous, next } = props;
  const { totals } = batch;
  const at = (search: Record<string, string>) =>
    paths.importPreview(batch.id, { ...(show === 'all' ? {} : { show }), ...search });
  const tab = (view: View, label: string, count: number) => ({
    to: paths.importPreview(batch.id, view === 'all' ? {} : { show: view }),
    label,
    count,
    isCurrent: view === show,
  });
  const isOpen = batch.state === 'previewed';
  const figure = (view: View, total: string) =>
    tab(view, say(`roster:imports.preview.figures.${total as 'new'}`), totals[total] ?? 0);
  const remarked = [figure('warning', 'warnings'), figure('error', 'errors')];
  const all = tab(
    'all',
    say('roster:imports.preview.all'),
    isOpen ? batch.rows : (totals.warnings ?? 0) + (totals.errors ?? 0),
  );
  return (
    <>
      {!isOpen && <p>{say('roster:imports.preview.keptOnly')}</p>}
      <Tabs
        label={say('roster:imports.preview.tabs')}
        tabs={
          isOpen
            ? [all, figure('new', 'new'), figure('changed', 'changed'), figure('same', 'same'), ...remarked]
            : [all, ...remarked]
        }
      />
      {rows.length > 0 ? (
        <ImportTable rows={rows} columns={columns} />
      ) : (
        <EmptyState level={3} title={say('roster:imports.preview.empty')}>
          {say('roster:imports.preview.emptyNote')}
        </EmptyState>
      )}
      {(previous !== null || next !== null) && (
        <Pager
          label={say('roster:imports.preview.pager')}
          previous={
            previous === null
              ? undefined
              : { to: at({ before: String(previous) }), text: say('platform:actions.previous') }
          }
          next={
            next === null
              ? undefined
              : { to: at({ after: String(next) }), text: say('platform:actions.next') }
          }
        />
      )}
    </>
  );
}
