import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { supplierOrders } from '#server/monitor/supplier/orders';
import { querySupplier } from '#server/monitor/supplier/queries-file';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { askedDay } from '../../domain/monitor/supplier/asked-day';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Facts } from '../../ui/facts/facts';
import { refusedIn } from '../../ui/identity/faults';
import { Provenance } from '../../ui/monitor/provenance';
import { isAtForm } from '../../ui/monitor/supplier-act';
import { SupplierBadge } from '../../ui/monitor/supplier-badge';
import { SupplierContracts } from '../../ui/monitor/supplier-contracts';
import { SupplierFindings } from '../../ui/monitor/supplier-findings';
import { SupplierForm } from '../../ui/monitor/supplier-form';
import { SupplierListings } from '../../ui/monitor/supplier-listings';
import { SupplierPapers } from '../../ui/monitor/supplier-papers';
import { SupplierRatings } from '../../ui/monitor/supplier-ratings';
import { SupplierStanding } from '../../ui/monitor/supplier-standing';
import { EnterEvent, SupplierStory } from '../../ui/monitor/supplier-story';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  return view(context.desk, 'routes/monitor/supplier', request, (reader) =>
    querySupplier(reader, params.supplierId ?? '', {
      day: askedDay(asked.get('on')),
      known: askedDay(asked.get('known')),
    }),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const raw = await readForm(request);
  const intent = String(raw.intent);
  const order = Object.hasOwn(supplierOrders, intent) ? supplierOrders[intent] : undefined;
  if (!order) throwRefusal(refuse('platform.badInput'));
  return hand(context.desk, order, raw, paths.supplier(params.supplierId ?? '', { done: intent }));
}

export default function Supplier() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const answer = refusedIn(useAnswer<typeof action>());
  const refused = answer ?? null;
  const [search] = useSearchParams();
  const { file, standing, may, today } = page;
  const supplier = file.id;
  return (
    <Page
      wide
      overline={<Link to={paths.suppliers()}>{say('monitor:supplier.file.title')}</Link>}
      title={file.name}
      status={<SupplierBadge status={standing.status} />}
    >
      <Stack gap="loose">
        {!refused && search.has('done') && (
          <Notice tone="success" word={say('monitor:supplier.file.done')} live />
        )}
        {refused && !isAtForm(refused.refusal) && <Refused refusal={refused.refusal} />}
        <Facts
          items={[
            {
              label: say('monitor:supplier.file.code'),
              value: file.isChecked ? file.code : `${file.code} · ${say('monitor:supplier.file.checkFault')}`,
            },
            { label: say('monitor:supplier.file.category'), value: file.category },
            ...(file.contact ? [{ label: say('monitor:supplier.file.contact'), value: file.contact }] : []),
          ]}
        />
        <SupplierStanding
          {...{ standing, block: page.block, day: page.day, known: page.known, isWhole: page.isWhole }}
        />
        <Provenance
          source={say('monitor:supplier.file.source')}
          version={say('monitor:supplier.file.method', { version: page.version })}
          at={page.at}
        />
        <Section title={say('monitor:supplier.file.timeline')}>
          <Stack>
            <SupplierStory {...{ story: page.story, today, mayCorrect: may.work, refused }} />
            {may.work && <EnterEvent {...{ supplier, today, story: page.story, refused }} />}
          </Stack>
        </Section>
        {page.isWhole && <SupplierFindings findings={page.findings} />}
        <SupplierPapers
          {...{ supplier, licences: page.licences, commitments: page.commitments, refused }}
          mayKeep={may.keep}
          mayCorrect={may.work && page.known === null}
        />
        <SupplierContracts {...{ supplier, contracts: page.contracts, today, refused }} mayKeep={may.keep} />
        <SupplierRatings
          {...{ supplier, ratings: page.ratings, rules: page.rules, refused }}
          heads={page.heads}
          quarters={page.quarters}
        />
        {page.isWhole && <SupplierListings {...{ supplier, listings: page.listings, today, may, refused }} />}
        {may.keep && <SupplierForm file={file} refused={refused} />}
      </Stack>
    </Page>
  );
}
