import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { queryRemarks } from '#server/monitor/satisfaction/queries-office';
import { view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { EmptyState } from '../../ui/empty-state/empty-state';
import css from '../../ui/monitor/satisfaction.module.css';
import { sayMonth } from '../../ui/monitor/satisfaction-words';
import { Page } from '../../ui/page/page';
import { Pager } from '../../ui/pager/pager';
import { Stack } from '../../ui/stack/stack';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get('after');
  const place = /^\d{4}-\d{2}_[0-9a-f-]{36}$/u.test(after ?? '') ? after : null;
  return view(context.desk, 'routes/monitor/survey-remarks', request, (reader) =>
    queryRemarks(reader, place),
  );
}

export default function SurveyRemarks() {
  const { say, locale } = usePhrases();
  const { rows, next } = useLoaderData<typeof loader>();
  return (
    <Page
      overline={<Link to={paths.satisfaction()}>{say('monitor:satisfaction.home.title')}</Link>}
      title={say('monitor:satisfaction.office.remarks.title')}
      lede={say('monitor:satisfaction.office.remarks.lede')}
    >
      {rows.length === 0 ? (
        <EmptyState title={say('monitor:satisfaction.office.remarks.none')}>
          {say('monitor:satisfaction.office.remarks.noneNote')}
        </EmptyState>
      ) : (
        <ul className="plain-list">
          {rows.map((row) => (
            <li key={row.id}>
              <Stack gap="tight">
                <p className={css.small}>
                  {sayMonth(locale, row.month)} · {row.department} ·{' '}
                  {say(`monitor:satisfaction.visits.${row.kind}`)}
                </p>
                <p className={css.quote}>{row.text}</p>
              </Stack>
            </li>
          ))}
        </ul>
      )}
      {next && (
        <Pager
          label={say('monitor:satisfaction.office.remarks.title')}
          next={{ to: paths.surveyRemarks(next), text: say('platform:actions.next') }}
        />
      )}
    </Page>
  );
}
