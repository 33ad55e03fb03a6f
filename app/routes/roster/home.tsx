import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { openTerm } from '#server/roster/open-term';
import { readRosterHome } from '#server/roster/queries-home';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../../ui/badge/badge';
import { ButtonLink } from '../../ui/button/button';
import { Details } from '../../ui/details/details';
import { EntryList } from '../../ui/entry-list/entry-list';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { TermCard } from '../../ui/roster/term-card';
import { TermForm } from '../../ui/roster/term-form';
import { Row, Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  view(context.desk, 'routes/roster/home', request, readRosterHome);

export const action = async ({ context, request }: ActionFunctionArgs) =>
  hand(context.desk, openTerm, await readForm(request), paths.roster({ done: 'opened' }));

export default function RosterHome() {
  const { say, locale } = usePhrases();
  const { staff, terms, imports, now } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const done = search.get('done');
  const form = <TermForm key={terms.length} refused={refused} isFirst={terms.length === 0 && staff > 0} />;
  return (
    <Page title={say('roster:terms.title')} lede={say('roster:terms.lede')}>
      <Stack gap="loose">
        {(done === 'opened' || done === 'abandoned') && !refused && (
          <Notice tone="success" word={say('roster:terms.saved')} live>
            {say(done === 'opened' ? 'roster:terms.opened' : 'roster:imports.preview.abandoned')}
          </Notice>
        )}
        {(staff <= 1 || terms.length === 0) && (
          <Notice tone="info" word={say('roster:terms.first')}>
            {say('roster:terms.firstSteps')}
          </Notice>
        )}
        <Section title={say('roster:terms.staff')}>
          <Stack>
            <p>
              {staff > 0 ? say('roster:terms.staffCount', { count: staff }) : say('roster:terms.staffNone')}
            </p>
            <Row>
              <ButtonLink kind={staff > 1 ? 'quiet' : 'primary'} to={paths.importRoster('people')}>
                {say('roster:terms.importPeople')}
              </ButtonLink>
              {staff > 0 && (
                <ButtonLink kind="plain" to={paths.people()}>
                  {say('roster:terms.people')}
                </ButtonLink>
              )}
            </Row>
          </Stack>
        </Section>
        <Section title={say('roster:terms.list')}>
          {terms.length === 0 && <p>{say('roster:terms.noTerm')}</p>}
          {terms.map((term, at) => (
            <TermCard key={term.id} term={term} isMain={at === 0 && staff > 1} />
          ))}
          {terms.length === 0 ? (
            form
          ) : (
            <Details summary={say('roster:terms.open')} open={refused !== null}>
              {form}
            </Details>
          )}
        </Section>
        <Section title={say('roster:terms.imports')}>
          {imports.length === 0 ? (
            <p>{say('roster:terms.noImports')}</p>
          ) : (
            <EntryList
              label={say('roster:terms.imports')}
              entries={imports.map((batch) => ({
                key: batch.id,
                to: paths.importPreview(batch.id),
                title: batch.fileName,
                meta: [
                  say(`roster:imports.kinds.${batch.kind}`),
                  batch.term,
                  say('roster:terms.importLine', {
                    when: sayWhen(say, locale, new Date(batch.at), new Date(now)),
                    rows: batch.rows,
                  }),
                ]
                  .filter(Boolean)
                  .join(' · '),
                state: (
                  <Badge
                    tone={
                      batch.state === 'confirmed'
                        ? 'success'
                        : batch.state === 'abandoned'
                          ? 'neutral'
                          : 'warning'
                    }
                  >
                    {say(`roster:imports.states.${batch.state}`)}
                  </Badge>
                ),
              }))}
            />
          )}
        </Section>
      </Stack>
    </Page>
  );
}
