import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { adoptSurvey } from '#server/monitor/satisfaction/adopt-survey';
import { dropSurvey } from '#server/monitor/satisfaction/drop-survey';
import { querySurveyToEdit } from '#server/monitor/satisfaction/queries-office';
import { saveSurvey } from '#server/monitor/satisfaction/save-survey';
import { run } from '#server/platform/command';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import type { Item } from '../../domain/monitor/satisfaction/item';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../../ui/badge/badge';
import { Button } from '../../ui/button/button';
import { Details } from '../../ui/details/details';
import { Field } from '../../ui/field/field';
import { refusedIn, typedIn } from '../../ui/identity/faults';
import { emptyItem, itemsIn } from '../../ui/monitor/survey-editor';
import { SurveyItemFields } from '../../ui/monitor/survey-item-fields';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Row, Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/monitor/survey-edit', request, (reader) =>
    querySurveyToEdit(reader, params.surveyId ?? ''),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const raw = await readForm(request);
  const survey = params.surveyId ?? '';
  if (raw.intent === 'drop') return hand(context.desk, dropSurvey, { survey }, paths.surveys('dropped'));
  if (raw.intent !== 'save' && raw.intent !== 'adopt') throwRefusal(refuse('platform.badInput'));
  const openQuestion = { zh: raw.openZh ?? '', en: raw.openEn ?? '' };
  const given = { ...raw, survey, items: itemsIn(raw), openQuestion };
  if (raw.intent === 'save') return hand(context.desk, saveSurvey, given, paths.surveyEdit(survey, 'saved'));
  // What is put to use is what stands on the page.
  const saved = await run(context.desk, saveSurvey, given);
  return isRefusal(saved)
    ? hand(context.desk, saveSurvey, given)
    : hand(context.desk, adoptSurvey, { survey }, paths.surveyEdit(survey, 'adopted'));
}

export default function SurveyEdit() {
  const { say } = usePhrases();
  const survey = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const done = refused
    ? undefined
    : (['saved', 'adopted'] as const).find((one) => one === search.get('done'));
  return (
    <Page
      overline={<Link to={paths.surveys()}>{say('monitor:satisfaction.office.surveys.title')}</Link>}
      title={say('monitor:satisfaction.office.surveys.version', {
        name: survey.name,
        number: survey.number,
      })}
      status={<Badge>{say(`monitor:satisfaction.office.surveys.states.${survey.state}`)}</Badge>}
    >
      {done && (
        <Notice tone="success" word={say('monitor:satisfaction.office.done')} live>
          <p>{say(`monitor:satisfaction.office.surveys.done.${done}`)}</p>
        </Notice>
      )}
      <Refused refusal={refused?.refusal} />
      {survey.state === 'draft' ? (
        <Editor key={survey.revision} survey={survey} typed={refused?.typed.items ? refused.typed : null} />
      ) : (
        <ol>
          {survey.items.map((item) => (
            <li key={item.code}>
              {item.zh} · {say(`monitor:satisfaction.layers.${item.layer}`)} ·{' '}
              {say(`monitor:satisfaction.office.surveys.scales.${item.scale}`)}
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}

function Editor(props: {
  survey: {
    readonly revision: number;
    readonly items: readonly Item[];
    readonly openQuestion: { readonly zh: string; readonly en: string } | null;
  };
  typed: Record<string, unknown> | null;
}) {
  const { say } = usePhrases();
  const { survey, typed } = props;
  const busy = useNavigation().state !== 'idle';
  const items = typed ? (typed.items as readonly Item[]) : survey.items;
  const open = (name: 'openZh' | 'openEn', kept: string | undefined) =>
    typed ? typedIn({ typed }, name) : (kept ?? '');
  return (
    <Form method="post">
      <Stack>
        <input type="hidden" name="seen" value={survey.revision} />
        {items.map((item, at) => (
          <Details
            key={item.code}
            summary={`${say('monitor:satisfaction.office.surveys.question', { number: at + 1 })} ${item.zh}`}
          >
            <Stack>
              <SurveyItemFields item={item} at={at} />
            </Stack>
          </Details>
        ))}
        <Details summary={say('monitor:satisfaction.office.surveys.newQuestion')}>
          <Stack>
            <SurveyItemFields item={emptyItem} at={items.length} />
          </Stack>
        </Details>
        <Field
          name="openZh"
          label={say('monitor:satisfaction.office.surveys.open')}
          hint={say('monitor:satisfaction.office.surveys.openNote')}
          defaultValue={open('openZh', survey.openQuestion?.zh)}
        />
        <Field
          name="openEn"
          label={say('monitor:satisfaction.office.surveys.english')}
          defaultValue={open('openEn', survey.openQuestion?.en)}
        />
        <Row>
          <Button
            name="intent"
            value="save"
            pending={busy}
            consequence={say('monitor:satisfaction.office.surveys.saveNote')}
          >
            {say('monitor:satisfaction.office.surveys.save')}
          </Button>
          <Button
            kind="quiet"
            name="intent"
            value="adopt"
            pending={busy}
            consequence={say('monitor:satisfaction.office.surveys.adoptNote')}
          >
            {say('monitor:satisfaction.office.surveys.adopt')}
          </Button>
          <Button kind="plain" name="intent" value="drop" pending={busy}>
            {say('monitor:satisfaction.office.surveys.drop')}
          </Button>
        </Row>
      </Stack>
    </Form>
  );
}
