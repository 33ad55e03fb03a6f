import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { abandonImport } from '#server/roster/abandon-import';
import { confirmImport } from '#server/roster/confirm-import';
import { type ImportView, importViews, readImport } from '#server/roster/queries-import';
import { readOverrides } from '#server/roster/read-overrides';
import { remapImport } from '#server/roster/remap-import';
import { sayField } from '../../i18n/say-import';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../../ui/button/button';
import { Details } from '../../ui/details/details';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { ImportColumns, SameColumns } from '../../ui/roster/import-columns';
import { ImportFigures } from '../../ui/roster/import-figures';
import { ImportFindings } from '../../ui/roster/import-findings';
import { ImportOn } from '../../ui/roster/import-on';
import { ImportRows } from '../../ui/roster/import-rows';
import { ImportRunning } from '../../ui/roster/import-running';
import css from '../../ui/roster/import-table.module.css';
import { ImportVerbs } from '../../ui/roster/import-verbs';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const row = (name: string) =>
    Math.min(Math.max(Math.trunc(Number(asked.get(name))) || 0, 0), 2_000_000_000);
  const show: ImportView = importViews.find((one) => one === asked.get('show')) ?? 'all';
  const search = { show, after: row('after'), before: row('before') };
  return view(context.desk, 'routes/roster/preview', request, async (reader) => {
    const found = await readImport(reader, params.batchId ?? '', search);
    return 'refused' in found ? found : { ...found, show };
  });
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const batch = params.batchId ?? '';
  if (form.intent === 'confirm')
    return hand(context.desk, confirmImport, { batch, hash: form.hash }, paths.importPreview(batch));
  if (form.intent === 'abandon')
    return hand(context.desk, abandonImport, { batch }, paths.roster({ done: 'abandoned' }));
  const remap = { batch, overrides: readOverrides(form) };
  return hand(context.desk, remapImport, remap, paths.importPreview(batch, { done: 'remapped' }));
}

export default function Preview() {
  const { say, locale } = usePhrases();
  const { batch, rows, running, show, previous, next } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const sent = useNavigation().formData?.get('intent');
  const [search] = useSearchParams();
  const { summary, state, totals } = batch;
  const file = batch.fileName;
  const [titleKey, isOpen] = [
    state === 'confirmed' ? 'resultTitle' : state === 'abandoned' ? 'abandonedTitle' : 'title',
    state === 'previewed' && running === null,
  ] as const;
  const lede =
    state === 'confirmed' && batch.confirmedAt
      ? say('roster:imports.preview.resultLede', {
          when: sayMoment(locale, new Date(batch.confirmedAt)),
          added: totals.new ?? 0,
          changed: totals.changed ?? 0,
        })
      : say(state === 'abandoned' ? 'roster:imports.preview.abandonedLede' : 'roster:imports.preview.lede');
  const missing = summary?.missingColumns ?? [];
  return (
    <Page
      wide
      overline={
        <>
          <Link to={paths.roster()}>{say('roster:terms.title')}</Link> · {batch.termName}{' '}
          {say(`roster:imports.kinds.${batch.kind}`)}
        </>
      }
      title={<span className={css.title}>{say(`roster:imports.preview.${titleKey}`, { file })}</span>}
      lede={lede}
    >
      <Stack gap="loose">
        <Refused refusal={refused?.refusal} />
        {refused?.refusal.code === 'roster.previewStale' && summary && isOpen && (
          <Form method="post">
            <SameColumns summary={summary} />
            <Button name="intent" value="remap" pending={sent === 'remap'}>
              {say('roster:imports.preview.remap')}
            </Button>
          </Form>
        )}
        {search.get('done') === 'remapped' && isOpen && !refused && (
          <Notice tone="success" word={say('roster:terms.saved')} live>
            {say('roster:imports.preview.remapped')}
          </Notice>
        )}
        {missing.length > 0 && (
          <Notice tone="danger" word={say('roster:imports.preview.missingWord')}>
            {say('roster:imports.preview.missing', {
              fields: missing.map((field) => sayField(say, field)).join(say('roster:imports.listComma')),
            })}
          </Notice>
        )}
        {missing.length === 0 && state !== 'abandoned' && <ImportFigures totals={totals} />}
        {running !== null && (
          <ImportRunning
            batch={batch.id}
            rows={(totals.new ?? 0) + (totals.changed ?? 0)}
            done={running}
            isOurs={false}
          />
        )}
        {isOpen && <ImportVerbs batch={batch} canConfirm={missing.length === 0} />}
        {state !== 'previewed' && <ImportOn batch={batch} />}
        {summary && (
          <Stack gap="tight">
            <ImportFindings summary={summary} />
            {isOpen && (
              <Details
                key={batch.hash}
                summary={say('roster:imports.preview.columns')}
                open={missing.length > 0 || refused?.refusal.code === 'roster.columnTwice'}
              >
                <ImportColumns summary={summary} isPending={sent === 'remap'} />
              </Details>
            )}
          </Stack>
        )}
        {summary && missing.length === 0 && (
          <ImportRows {...{ batch, rows, show, previous, next }} columns={summary.columns} />
        )}
      </Stack>
    </Page>
  );
}
