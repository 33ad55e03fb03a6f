import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { queryImport, queryImports } from '#server/monitor/satisfaction/queries-office';
import { receiveSurveys } from '#server/monitor/satisfaction/receive-surveys';
import { view } from '#server/platform/http';
import { importMegabytes } from '#server/roster/receive-import';
import { isRefusal } from '../../domain/refusal';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { EntryList } from '../../ui/entry-list/entry-list';
import { refusedIn } from '../../ui/identity/faults';
import { SurveyPreview } from '../../ui/monitor/survey-preview';
import { SurveyUpload } from '../../ui/monitor/survey-upload';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const batch = new URL(request.url).searchParams.get('batch');
  const page = await view(context.desk, 'routes/monitor/survey-import', request, async (reader) => {
    const found = batch === null ? null : await queryImport(reader, batch);
    if (isRefusal(found)) return found;
    return { found, recent: found ? [] : await queryImports(reader) };
  });
  return { ...page, megabytes: importMegabytes(context.env) };
}

export const action = ({ context, request }: ActionFunctionArgs) => receiveSurveys(context, request);

export default function SurveyImport() {
  const { say, locale } = usePhrases();
  const { found, recent, megabytes } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  if (found) {
    const { batch, faulty } = found;
    const heading = batch.state === 'confirmed' ? 'result' : 'preview';
    return (
      <Page
        wide
        overline={<Link to={paths.surveyImport()}>{say('monitor:satisfaction.office.import.title')}</Link>}
        title={say(`monitor:satisfaction.office.import.${heading}`, { file: batch.fileName })}
        status={say(`monitor:satisfaction.office.import.states.${batch.state}`)}
      >
        <Refused refusal={refused?.refusal} />
        {batch.state === 'abandoned' ? (
          <p>{say('monitor:satisfaction.office.import.abandoned')}</p>
        ) : (
          <SurveyPreview batch={batch} faulty={faulty} />
        )}
        {batch.state === 'confirmed' && (
          <p>
            <Link to={paths.satisfaction({ method: batch.summary.method })}>
              {say('monitor:satisfaction.home.title')}
            </Link>
          </p>
        )}
      </Page>
    );
  }
  return (
    <Page
      overline={<Link to={paths.satisfaction()}>{say('monitor:satisfaction.home.title')}</Link>}
      title={say('monitor:satisfaction.office.import.title')}
      lede={say('monitor:satisfaction.office.import.lede')}
    >
      <Refused refusal={refused?.refusal} />
      <SurveyUpload megabytes={megabytes} refused={refused} />
      {recent.length > 0 && (
        <Section title={say('monitor:satisfaction.office.import.recent')}>
          <EntryList
            label={say('monitor:satisfaction.office.import.recent')}
            entries={recent.map((batch) => ({
              key: batch.id,
              to: paths.surveyImport({ batch: batch.id }),
              title: say('monitor:satisfaction.office.import.batch', {
                file: batch.fileName,
                when: sayMoment(locale, new Date(batch.at)),
              }),
              state: say(`monitor:satisfaction.office.import.states.${batch.state}`),
            }))}
          />
        </Section>
      )}
    </Page>
  );
}
