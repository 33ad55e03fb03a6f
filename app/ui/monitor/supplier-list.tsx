import { Link } from '@remix-run/react';
import type { Block, SupplierStatus } from '../../domain/monitor/supplier/words';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { DataTable } from '../data-table/data-table';
import { Details } from '../details/details';
import { EmptyState } from '../empty-state/empty-state';
import { EntryList } from '../entry-list/entry-list';
import { Section } from '../page/page';
import { sayDateOf } from '../roster/say-date';
import { Stack } from '../stack/stack';
import css from './supplier.module.css';
import { SupplierBadge } from './supplier-badge';

export type SupplierLine = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly status: SupplierStatus;
  readonly block: { readonly block: Block; readonly until: string | null } | null;
};

/** The suppliers as they stand on the day, each with what closes it. */
export function SupplierTable(props: {
  rows: readonly SupplierLine[];
  found: number;
  day: string;
  /** The day in the address of a file; empty where it is today. */
  on: string;
}) {
  const { say, locale } = usePhrases();
  const { rows, found, day, on } = props;
  return (
    <Section title={say('monitor:supplier.file.list')}>
      <Stack>
        <DataTable
          caption={say('monitor:supplier.file.statusOn', { day: sayDateOf(locale, day) })}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState level={3} title={say('monitor:supplier.file.noMatch')}>
              {say('monitor:supplier.file.noMatchNote')}
            </EmptyState>
          }
          columns={[
            {
              key: 'name',
              head: say('monitor:supplier.file.name'),
              isRowHead: true,
              cell: ({ id, name, code }) => (
                <>
                  <Link to={paths.supplier(id, { on })}>{name}</Link>
                  <div className={`${css.soft} ${css.code}`}>{code}</div>
                </>
              ),
            },
            {
              key: 'category',
              head: say('monitor:supplier.file.category'),
              cell: ({ category }) => category,
            },
            {
              key: 'status',
              head: say('monitor:supplier.file.status'),
              cell: ({ status, block }) => (
                <Stack gap="tight">
                  <SupplierBadge status={status} />
                  {block?.block === 'licenceExpired' && (
                    <Badge tone="danger">{say('monitor:supplier.blocks.licenceExpired')}</Badge>
                  )}
                  {block && block.block !== 'licenceExpired' && (
                    <span className={css.soft}>
                      {say(`monitor:supplier.blocks.${block.block}`)}
                      {block.until &&
                        ` · ${say('monitor:supplier.file.until')} ${sayDateOf(locale, block.until)}`}
                    </span>
                  )}
                </Stack>
              ),
            },
          ]}
        />
        {found > rows.length && <p>{say('monitor:supplier.file.shown', { count: rows.length })}</p>}
      </Stack>
    </Section>
  );
}

/** So many stand open; more of them are folded, so that the list below is near. */
const shownAtOnce = 6;

/** Papers that have run out or soon will. */
export function ExpiringPapers(props: {
  papers: readonly {
    readonly id: string;
    readonly supplier: string;
    readonly name: string;
    readonly on: string;
    readonly isOver: boolean;
  }[];
}) {
  const { say, locale } = usePhrases();
  const { papers } = props;
  return (
    <Section title={say('monitor:supplier.file.expiring')}>
      <p className={css.soft}>{say('monitor:supplier.file.expiringNote')}</p>
      {papers.length === 0 ? (
        <EmptyState level={3} title={say('monitor:supplier.file.none')}>
          {say('monitor:supplier.file.noneNote')}
        </EmptyState>
      ) : (
        <Details
          summary={say('monitor:supplier.file.expiringCount', { count: papers.length })}
          open={papers.length <= shownAtOnce}
        >
          <EntryList
            label={say('monitor:supplier.file.expiring')}
            entries={papers.map(({ id, supplier, name, on, isOver }) => ({
              key: `${id}${name}`,
              to: paths.supplier(id),
              title: supplier,
              meta: say(`monitor:supplier.file.${isOver ? 'expired' : 'expires'}`, {
                licence: name,
                day: sayDateOf(locale, on),
              }),
            }))}
          />
        </Details>
      )}
    </Section>
  );
}
