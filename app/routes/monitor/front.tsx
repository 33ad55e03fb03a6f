import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { queryFront } from '#server/monitor/front/queries-front';
import { view } from '#server/platform/http';
import type { Monitor } from '../../domain/monitor/words';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import css from '../../ui/monitor/front.module.css';
import { DecisionCard, SupplierCard } from '../../ui/monitor/front-bars';
import { SatisfactionCard, UsageCard } from '../../ui/monitor/front-lines';
import { Page, Section } from '../../ui/page/page';
import { Row, Stack } from '../../ui/stack/stack';
import { Tabs } from '../../ui/tabs/tabs';

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  view(context.desk, 'routes/monitor/front', request, queryFront);

export default function Monitors() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const { may, today, at } = page;
  const work = (monitor: Monitor) => ({
    ...page.work[monitor],
    mayFindings: may.findings,
    mayCases: may.cases,
  });
  return (
    <Page wide title={say('monitor:front.title')} lede={say('monitor:front.lede')}>
      <Stack gap="loose">
        <Tabs
          label={say('monitor:front.tabs')}
          tabs={[
            { to: paths.monitors(), label: say('monitor:front.all'), isCurrent: true },
            { to: paths.decisions(), label: say('monitor:front.decision.title') },
            { to: paths.indicators(), label: say('monitor:front.indicator.title') },
            { to: paths.satisfaction(), label: say('monitor:front.satisfaction.title') },
            { to: paths.suppliers(), label: say('monitor:front.supplier.title') },
          ]}
        />
        <div className={css.cards}>
          <DecisionCard of={page.decision} when={{ today, at }} work={work('decision')} />
          <UsageCard of={page.indicator} at={at} work={work('indicator')} />
          <SatisfactionCard of={page.satisfaction} at={at} work={work('satisfaction')} />
          <SupplierCard of={page.supplier} when={{ today, at }} work={work('supplier')} />
        </div>
        {(may.findings || may.cases || may.departments) && (
          <Section title={say('monitor:front.work')}>
            <Row>
              {may.findings && <Link to={paths.findings()}>{say('monitor:front.toFindings')}</Link>}
              {may.cases && <Link to={paths.monitorCases()}>{say('monitor:front.toCases')}</Link>}
              {may.departments && (
                <Link to={paths.monitorDepartments()}>{say('monitor:front.toDepartments')}</Link>
              )}
            </Row>
          </Section>
        )}
      </Stack>
    </Page>
  );
}
