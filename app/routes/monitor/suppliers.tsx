import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { querySuppliers } from '#server/monitor/supplier/queries-list';
import { setSupplier } from '#server/monitor/supplier/set-supplier';
import { setSupplierRules } from '#server/monitor/supplier/set-supplier-rules';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { askedDay } from '../../domain/monitor/supplier/asked-day';
import type { SupplierStatus } from '../../domain/monitor/supplier/words';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table/data-table';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Provenance } from '../../ui/monitor/provenance';
import { SupplierBadge } from '../../ui/monitor/supplier-badge';
import { Bars } from '../../ui/monitor/supplier-bars';
import { SupplierFilters } from '../../ui/monitor/supplier-filters';
import { SupplierForm } from '../../ui/monitor/supplier-form';
import { ExpiringPapers, SupplierTable } from '../../ui/monitor/supplier-list';
import { SupplierRulesForm } from '../../ui/monitor/supplier-rules';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { sayDateOf } from '../../ui/roster/say-date';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  return view(context.desk, 'routes/monitor/suppliers', request, (reader) =>
    querySuppliers(reader, {
      day: askedDay(asked.get('on')),
      search: (asked.get('q') ?? '').slice(0, 60),
      status: asked.get('status'),
    }),
  );
}

export async function action({ context, request }: ActionFunctionArgs) {
  const raw = await readForm(request);
  switch (raw.intent) {
    case 'set':
      return hand(context.desk, setSupplier, raw, ({ supplier }) =>
        paths.supplier(supplier, { done: 'set' }),
      );
    case 'rules':
      return hand(context.desk, setSupplierRules, raw, paths.suppliers({ done: 'rules' }));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

export default function Suppliers() {
  const { say, locale } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const { day, today, counts, all } = page;
  const countOf = (key: string) => counts.find((one) => one.key === key)?.value ?? 0;
  const nameOf = (key: string) => say(`monitor:supplier.statuses.${key as SupplierStatus}`);
  const parts = counts.map(({ key, value }) =>
    say('monitor:supplier.file.part', { status: nameOf(key), count: value }),
  );
  return (
    <Page
      wide
      overline={<Link to={paths.monitors()}>{say('monitor:supplier.file.monitors')}</Link>}
      title={say('monitor:supplier.file.title')}
      lede={say('monitor:supplier.file.lede')}
    >
      <Stack gap="loose">
        {!refused && search.get('done') === 'rules' && (
          <Notice tone="success" word={say('monitor:supplier.file.done')} live />
        )}
        {all === 0 ? (
          <EmptyState
            title={say('monitor:supplier.file.emptyTitle')}
            action={
              page.isOfficer && (
                <Link to={paths.suppliersImport()}>{say('monitor:supplier.file.importLink')}</Link>
              )
            }
          >
            {say('monitor:supplier.file.empty')}
          </EmptyState>
        ) : (
          <>
            <SupplierFilters {...{ day, search: page.search, status: page.status }} />
            <Section title={say('monitor:supplier.file.statusOn', { day: sayDateOf(locale, day) })}>
              <Bars
                description={say('monitor:supplier.file.chart', {
                  day: sayDateOf(locale, day),
                  count: all,
                  parts: parts.join('，'),
                })}
                drawing={page.drawing}
                nameOf={nameOf}
                figureOf={(key) => String(countOf(key))}
              />
              <DataTable
                dense
                caption={say('monitor:supplier.file.statusOn', { day: sayDateOf(locale, day) })}
                captionHidden
                rows={counts}
                rowKey={({ key }) => key}
                columns={[
                  {
                    key: 'status',
                    head: say('monitor:supplier.file.status'),
                    isRowHead: true,
                    cell: ({ key }) => (
                      <Link to={paths.suppliers({ on: day === today ? '' : day, status: key })}>
                        <SupplierBadge status={key} />
                      </Link>
                    ),
                  },
                  {
                    key: 'count',
                    head: say('monitor:supplier.file.count'),
                    numeric: true,
                    cell: ({ value }) => value,
                  },
                ]}
              />
              <Provenance
                source={say('monitor:supplier.file.source')}
                version={say('monitor:supplier.file.method', { version: page.version })}
                at={page.at}
              />
            </Section>
            <ExpiringPapers papers={page.expiring} />
            <SupplierTable rows={page.rows} found={page.found} day={day} on={day === today ? '' : day} />
          </>
        )}
        {page.isOfficer && (
          <Section title={say('monitor:supplier.file.doing')}>
            <Stack>
              <Link to={paths.suppliersImport()}>{say('monitor:supplier.file.importLink')}</Link>
              <SupplierForm refused={refused} />
              <SupplierRulesForm rules={page.rules} version={page.version} refused={refused} />
            </Stack>
          </Section>
        )}
      </Stack>
    </Page>
  );
}
