import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { isRefusal } from '#app/domain/refusal';
import { drawCode } from '#server/identity/draw-code';
import { issueTokens } from '#server/monitor/satisfaction/issue-tokens';
import { queryBatches, queryChoices } from '#server/monitor/satisfaction/queries-office';
import { revokeTokens } from '#server/monitor/satisfaction/revoke-tokens';
import { run } from '#server/platform/command';
import { readForm } from '#server/platform/form';
import { type Answer, hand, statusOf, view } from '#server/platform/http';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../../ui/badge/badge';
import { Button } from '../../ui/button/button';
import { DataTable } from '../../ui/data-table/data-table';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { CodeSheet } from '../../ui/monitor/code-sheet';
import { IssueCodes } from '../../ui/monitor/issue-codes';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/monitor/survey-codes', request, async (reader) => ({
    ...(await queryChoices(reader)),
    batches: await queryBatches(reader),
  }));
}

/** The plain codes are in this answer and nowhere else. */
export async function action({ context, request }: ActionFunctionArgs) {
  const raw = await readForm(request);
  if (raw.intent === 'revoke') return hand(context.desk, revokeTokens, raw, paths.surveyCodes('revoked'));
  const outcome = await run(context.desk, issueTokens, raw);
  if (isRefusal(outcome)) {
    context.desk.heedRefusal?.(outcome.code);
    return data<Answer>({ ok: false, refusal: outcome, typed: raw }, { status: statusOf[outcome.kind] });
  }
  const origin = context.env.ORIGIN ?? new URL(request.url).origin;
  const { tokens, department, kind, expiresOn } = outcome.value;
  return data({
    ok: true as const,
    sheet: {
      origin,
      department,
      kind,
      expiresOn,
      codes: tokens.map((token) => ({ token, drawing: drawCode(origin + paths.survey(token)) })),
    },
  });
}

export default function SurveyCodes() {
  const { say, locale } = usePhrases();
  const { surveys, departments, today, batches } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const [search] = useSearchParams();
  const busy = useNavigation().state !== 'idle';
  if (answer?.ok && 'sheet' in answer) return <CodeSheet sheet={answer.sheet} />;
  const refused = answer && !answer.ok ? answer : null;
  const isReady = surveys.length > 0 && departments.length > 0;
  const missing = surveys.length === 0 ? 'noSurvey' : 'noDepartment';
  return (
    <Page
      wide
      overline={<Link to={paths.satisfaction()}>{say('monitor:satisfaction.home.title')}</Link>}
      title={say('monitor:satisfaction.office.codes.title')}
      lede={say('monitor:satisfaction.office.codes.lede')}
    >
      {!refused && search.get('done') === 'revoked' && (
        <Notice tone="success" word={say('monitor:satisfaction.office.done')} live>
          <p>{say('monitor:satisfaction.office.codes.revokedNotice')}</p>
        </Notice>
      )}
      <Refused refusal={refused?.refusal} />
      {isReady ? (
        <Section title={say('monitor:satisfaction.office.codes.issue')}>
          <IssueCodes {...{ surveys, departments, today, refused }} />
        </Section>
      ) : (
        <EmptyState
          title={say(`monitor:satisfaction.office.codes.${missing}`)}
          action={<Link to={paths.surveys()}>{say('monitor:satisfaction.office.surveys.title')}</Link>}
        >
          {say(`monitor:satisfaction.office.codes.${missing}Note`)}
        </EmptyState>
      )}
      {batches.length > 0 && (
        <Section title={say('monitor:satisfaction.office.codes.batches')}>
          <DataTable
            dense
            caption={say('monitor:satisfaction.office.codes.batches')}
            captionHidden
            rows={batches}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'department',
                head: say('monitor:satisfaction.office.codes.department'),
                isRowHead: true,
                cell: ({ department, kind, method }) =>
                  [
                    department,
                    say(`monitor:satisfaction.visits.${kind}`),
                    say(`monitor:satisfaction.methods.${method}`),
                  ].join(' · '),
              },
              {
                key: 'expires',
                head: say('monitor:satisfaction.office.codes.expires'),
                cell: ({ expiresOn }) => sayIsoDay(locale, expiresOn),
              },
              {
                key: 'used',
                head: say('monitor:satisfaction.home.count'),
                numeric: true,
                cell: ({ used, count }) => say('monitor:satisfaction.office.codes.used', { used, count }),
              },
              {
                key: 'act',
                head: say('monitor:satisfaction.office.import.state'),
                cell: ({ id, isRevoked, expiresOn, used, count }) =>
                  isRevoked || expiresOn < today || used === count ? (
                    <Badge>
                      {say(`monitor:satisfaction.office.codes.${isRevoked ? 'revoked' : 'expired'}`)}
                    </Badge>
                  ) : (
                    <Form method="post">
                      <input type="hidden" name="batch" value={id} />
                      <Button kind="plain" name="intent" value="revoke" pending={busy}>
                        {say('monitor:satisfaction.office.codes.revoke')}
                      </Button>
                    </Form>
                  ),
              },
            ]}
          />
        </Section>
      )}
    </Page>
  );
}
