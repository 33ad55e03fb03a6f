import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { view } from '#server/platform/http';
import { queryDifference } from '#server/report/queries-versions';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Field } from '../../ui/field/field';
import { Page } from '../../ui/page/page';
import { ComparisonList } from '../../ui/report/comparison-list';
import { Row } from '../../ui/stack/stack';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const numberOf = (name: string) => {
    const number = Number(search.get(name));
    return Number.isInteger(number) && number > 0 ? number : null;
  };
  return view(context.desk, 'routes/report/difference', request, (reader) =>
    queryDifference(reader, params.documentId ?? '', { from: numberOf('from'), to: numberOf('to') }),
  );
}

export default function Difference() {
  const { say } = usePhrases();
  const { paper, from, to, numbers, comparison } = useLoaderData<typeof loader>();
  const counts = { changed: 0, added: 0, removed: 0, same: 0 };
  for (const one of comparison) counts[one.status] += 1;
  const isSame = comparison.every((one) => one.status === 'same' && !one.moved);
  const options = numbers.map((number) => (
    <option key={number} value={number}>
      {say('report:papers.version', { number })}
    </option>
  ));
  return (
    <Page
      title={say('report:difference.title')}
      overline={<Link to={paths.paper(paper.id)}>{paper.title}</Link>}
      lede={numbers.length > 1 && say('report:difference.lede', { from, to })}
    >
      {numbers.length > 1 && (
        <Form method="get" key={`${from}-${to}`}>
          <Row>
            <Field as="select" name="from" label={say('report:difference.from')} defaultValue={from}>
              {options}
            </Field>
            <Field as="select" name="to" label={say('report:difference.to')} defaultValue={to}>
              {options}
            </Field>
            <Button kind="quiet">{say('report:difference.show')}</Button>
          </Row>
        </Form>
      )}
      {numbers.length < 2 ? (
        <EmptyState title={say('report:difference.onlyOne')}>
          {say('report:difference.onlyOneNote')}
        </EmptyState>
      ) : isSame ? (
        <p>{say('report:difference.none')}</p>
      ) : (
        <>
          <p>{say('report:difference.counts', counts)}</p>
          <ComparisonList comparison={comparison} />
        </>
      )}
    </Page>
  );
}
