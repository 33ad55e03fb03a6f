import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { fieldsOf, headerOf, requiredFields } from '#app/domain/roster/import/columns';
import { view } from '#server/platform/http';
import { readImportTerm } from '#server/roster/queries-home';
import { importMegabytes, receiveImport } from '#server/roster/receive-import';
import { sayField } from '../../i18n/say-import';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { FileDrop } from '../../ui/file-drop/file-drop';
import { refusedIn } from '../../ui/identity/faults';
import { Page, Section } from '../../ui/page/page';
import { Progress } from '../../ui/progress/progress';
import { Refused } from '../../ui/refused/refused';
import { KnownColumns } from '../../ui/roster/known-columns';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const kind = asked.get('kind') === 'representatives' ? ('representatives' as const) : ('people' as const);
  const term = await view(context.desk, 'routes/roster/import', request, async (reader) => ({
    found: kind === 'representatives' ? await readImportTerm(reader, asked.get('term')) : null,
  }));
  const columns = fieldsOf(kind).map((field) => ({
    field,
    header: headerOf(kind, field),
    isRequired: requiredFields[kind].includes(field),
  }));
  return { kind, term: term.found, columns, megabytes: importMegabytes(context.env) };
}

export const action = ({ context, request }: ActionFunctionArgs) => receiveImport(context, request);

export default function Import() {
  const { say } = usePhrases();
  const { kind, term, columns, megabytes } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const isSending = useNavigation().formData !== undefined;
  const isPeople = kind === 'people';
  const back = <Link to={paths.roster()}>{say('roster:terms.title')}</Link>;
  if (!isPeople && !term)
    return (
      <Page title={say('roster:imports.kinds.representatives')} overline={back}>
        <EmptyState
          title={say('roster:imports.form.noTerm')}
          action={<ButtonLink to={paths.roster()}>{say('roster:imports.form.toRoster')}</ButtonLink>}
        >
          {say('roster:imports.form.noTermNote')}
        </EmptyState>
      </Page>
    );
  return (
    <Page
      overline={back}
      title={
        isPeople
          ? say('roster:imports.form.people')
          : say('roster:imports.form.representatives', { term: term?.name ?? '' })
      }
      lede={say(isPeople ? 'roster:imports.form.peopleLede' : 'roster:imports.form.representativesLede')}
    >
      <Form method="post" encType="multipart/form-data">
        <Stack>
          <Refused refusal={refused?.refusal} />
          <input type="hidden" name="kind" value={kind} />
          {term && <input type="hidden" name="term" value={term.id} />}
          <FileDrop
            name="file"
            accept=".xlsx,.csv,.txt,.tsv"
            required
            label={say('roster:imports.form.file')}
            hint={say('roster:imports.form.hint', { megabytes })}
            maxBytes={megabytes * 1024 * 1024}
            tooLargeText={say('platform:refusals.tooLarge', { megabytes })}
          />
          {isSending && (
            <Progress
              label={say('roster:imports.form.sending')}
              text={say('roster:imports.form.sendingNote')}
            />
          )}
          <div>
            <Button pending={isSending} pendingText={say('roster:imports.form.sending')}>
              {say('roster:imports.form.send')}
            </Button>
          </div>
        </Stack>
      </Form>
      <Section title={say('roster:imports.form.columns')}>
        <KnownColumns
          columns={columns.map((column) => ({ ...column, meaning: sayField(say, column.field) }))}
          sample={paths.importSample(kind)}
        />
      </Section>
    </Page>
  );
}
