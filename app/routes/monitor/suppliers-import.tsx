import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { importShown, queryImport, queryImports } from '#server/monitor/supplier/queries-import';
import { receiveSuppliers } from '#server/monitor/supplier/receive-import';
import { view } from '#server/platform/http';
import { importMegabytes } from '#server/roster/receive-import';
import { isRefusal } from '../../domain/refusal';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { EntryList } from '../../ui/entry-list/entry-list';
import { refusedIn } from '../../ui/identity/faults';
import { SupplierPreview, SupplierUpload } from '../../ui/monitor/supplier-import';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const batch = asked.get('batch');
  const show = importShown.find((one) => one === asked.get('show')) ?? 'all';
  const after = Math.min(Math.max(Math.trunc(Number(asked.get('after'))) || 0, 0), 1_000_000);
  const page = await view(context.desk, 'routes/monitor/suppliers-import', request, async (reader) => {
    const found = batch === null ? null : await queryImport(reader, batch, { show, after });
    if (isRefusal(found)) return found;
    return { found, recent: found ? [] : await queryImports(reader) };
  });
  return { ...page, show, megabytes: importMegabytes(context.env) };
}

export const action = ({ context, request }: ActionFunctionArgs) => receiveSuppliers(context, request);

export default function SuppliersImport() {
  const { say, locale } = usePhrases();
  const { found, recent, show, megabytes } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  if (found) return <SupplierPreview {...found} show={show} refusal={refused?.refusal} />;
  return (
    <Page
      title={say('monitor:supplier.import.title')}
      overline={<Link to={paths.suppliers()}>{say('monitor:supplier.import.back')}</Link>}
      lede={say('monitor:supplier.import.lede')}
    >
      <Refused refusal={refused?.refusal} />
      <SupplierUpload megabytes={megabytes} />
      {recent.length > 0 && (
        <Section title={say('monitor:supplier.import.recent')}>
          <EntryList
            label={say('monitor:supplier.import.recent')}
            entries={recent.map((batch) => ({
              key: batch.id,
              to: paths.suppliersImport({ batch: batch.id }),
              title: say('monitor:supplier.import.batch', {
                file: batch.fileName,
                when: sayMoment(locale, new Date(batch.at)),
              }),
              state: say(`monitor:supplier.import.batchStates.${batch.state}`),
            }))}
          />
        </Section>
      )}
    </Page>
  );
}
