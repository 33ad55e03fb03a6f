import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { view } from '#server/platform/http';
import { drawStatistics } from '#server/proposal/draw-statistics';
import { queryStatistics } from '#server/proposal/queries-statistics';
import type { Category } from '../../domain/proposal/words';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../../ui/button/button';
import { Details } from '../../ui/details/details';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Field } from '../../ui/field/field';
import { Page, Section } from '../../ui/page/page';
import css from '../../ui/proposal/overview.module.css';
import { PairChart, ShareChart, StackChart } from '../../ui/proposal/overview-charts';
import { MainFigures, OutcomeTable, sayShare } from '../../ui/proposal/overview-figures';
import { CategoryTable, RatingTable, UnitTable } from '../../ui/proposal/overview-tables';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = Number(new URL(request.url).searchParams.get('year'));
  const page = await view(context.desk, 'routes/proposal/statistics', request, (reader) =>
    queryStatistics(reader, Number.isInteger(asked) ? asked : null),
  );
  return { ...page, drawings: drawStatistics(page.statistics) };
}

export default function StatisticsPage() {
  const { say } = usePhrases();
  const { years, statistics, drawings } = useLoaderData<typeof loader>();
  const { year } = statistics;
  const which = { year, before: year - 1 };
  const words = {
    now: say('proposal:overview.statistics.now', { year }),
    before: say('proposal:overview.statistics.before', { year: year - 1 }),
    legend: say('proposal:overview.statistics.legend'),
  };
  const back = <Link to={paths.proposals()}>{say('proposal:overview.list.title')}</Link>;
  if (years.length === 0)
    return (
      <Page title={say('proposal:overview.list.statistics')} overline={back}>
        <EmptyState title={say('proposal:overview.statistics.empty')}>
          {say('proposal:overview.statistics.emptyNote')}
        </EmptyState>
      </Page>
    );
  return (
    <Page
      title={say('proposal:overview.statistics.title', { year })}
      overline={back}
      lede={say('proposal:overview.statistics.lede', { before: year - 1 })}
    >
      <Form method="get" action={paths.proposalStatistics()} className={css.acts} key={year}>
        <Field as="select" name="year" label={say('proposal:overview.statistics.year')} defaultValue={year}>
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Field>
        <Button kind="quiet">{say('proposal:overview.statistics.show')}</Button>
      </Form>
      <MainFigures statistics={statistics} />
      <Details summary={say('proposal:overview.statistics.how')}>
        {(['filedHow', 'onTimeHow', 'satisfiedHow', 'historyHow'] as const).map((how) => (
          <p key={how}>{say(`proposal:overview.statistics.${how}`)}</p>
        ))}
      </Details>
      <Section title={say('proposal:overview.statistics.byCategory')}>
        <PairChart
          description={say('proposal:overview.statistics.byCategorySay', which)}
          drawing={drawings.categories}
          nameOf={(key) => say(`proposal:categories.${key as Category}`)}
          words={words}
          table={<CategoryTable statistics={statistics} />}
        />
      </Section>
      <Section title={say('proposal:overview.statistics.byUnit')}>
        {drawings.units.rows.length > 0 ? (
          <ShareChart
            description={say('proposal:overview.statistics.byUnitSay')}
            drawing={drawings.units}
            sayShare={(share) => sayShare(say, share)}
            table={<UnitTable statistics={statistics} />}
          />
        ) : (
          <UnitTable statistics={statistics} />
        )}
      </Section>
      <Section title={say('proposal:overview.statistics.bySatisfaction')}>
        <StackChart
          description={say('proposal:overview.statistics.bySatisfactionSay', which)}
          drawing={drawings.satisfaction}
          nameOf={(key) => words[key]}
          partOf={(key) => say(`proposal:satisfaction.${key}`)}
          legend={words.legend}
          table={<RatingTable statistics={statistics} />}
        />
      </Section>
      <Section title={say('proposal:overview.statistics.outcomes')}>
        <OutcomeTable statistics={statistics} />
      </Section>
    </Page>
  );
}
