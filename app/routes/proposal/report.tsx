import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { bringReport } from '#server/proposal/bring-report';
import { queryReport } from '#server/proposal/queries-report';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../../ui/button/button';
import { Words } from '../../ui/discussion/words';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Field } from '../../ui/field/field';
import { faultsOf, refusedIn, typedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { draftReport } from '../../ui/proposal/report-draft';
import { ReportSheet } from '../../ui/proposal/report-sheet';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/proposal/report', request, (reader) =>
    queryReport(reader, params.session ?? ''),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const session = params.session ?? '';
  const raw = { ...(await readForm(request)), session };
  return hand(context.desk, bringReport, raw, paths.proposalReport(session, { done: 'brought' }));
}

/** The report on handling that a session hears: its figures as they stood when it was brought, and its text. */
export default function Report() {
  const { say, locale } = usePhrases();
  const { session, report, draft } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const busy = useNavigation().state !== 'idle';
  const brought =
    report &&
    say('proposal:rating.report.brought', { name: report.by ?? '', at: sayMoment(locale, report.at) });
  return (
    <Page
      overline={<Link to={paths.proposalSupervision()}>{say('proposal:rating.supervision.title')}</Link>}
      title={say('proposal:rating.report.title')}
      lede={say('proposal:rating.report.agenda', { title: session.title })}
    >
      {report && search.get('done') === 'brought' && !refused && (
        <Notice tone="success" word={say('proposal:rating.doneWord')} live>
          <p>{say('proposal:rating.report.sent')}</p>
        </Notice>
      )}
      <Refused refusal={refused?.refusal} />
      {report && (
        <Section title={say('proposal:rating.report.text')}>
          <Words>{report.text}</Words>
          <p>{brought}</p>
          {report.document && (
            <ButtonLink kind="quiet" to={paths.paper(report.document)}>
              {say('proposal:rating.report.paper')}
            </ButtonLink>
          )}
        </Section>
      )}
      {report && <ReportSheet figures={report.figures} />}
      {draft && (
        <>
          <p>{say('proposal:rating.report.preview')}</p>
          <Form method="post">
            <Stack>
              {/* Newer figures than those that were read are refused: then the page shows the new ones above the text that was typed. */}
              <input type="hidden" name="seen" value={draft.seen} />
              <Field
                as="textarea"
                name="text"
                rows={16}
                label={say('proposal:rating.report.text')}
                hint={say('proposal:rating.report.textHint')}
                defaultValue={refused ? typedIn(refused, 'text') : draftReport(say, locale, draft.figures)}
                error={faultsOf(say, refused?.refusal, 'text')}
                maxLength={20_000}
                required
              />
              {draft.items.length > 0 && (
                <Field
                  as="select"
                  name="item"
                  label={say('proposal:rating.report.item')}
                  hint={say('proposal:rating.report.itemHint')}
                  defaultValue={
                    refused ? typedIn(refused, 'item') : draft.items.find(({ isMeant }) => isMeant)?.id
                  }
                >
                  <option value="">{say('proposal:rating.report.noItem')}</option>
                  {draft.items.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </Field>
              )}
              <Button kind="seal" pending={busy} consequence={say('proposal:rating.report.sendNote')}>
                {say('proposal:rating.report.send')}
              </Button>
            </Stack>
          </Form>
          <ReportSheet figures={draft.figures} />
        </>
      )}
      {!report && !draft && (
        <EmptyState title={say('proposal:rating.report.emptyTitle')}>
          {say('proposal:rating.report.empty')}
        </EmptyState>
      )}
    </Page>
  );
}
