import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { codeDays } from '#app/domain/identity/code';
import { isRefusal } from '#app/domain/refusal';
import { answerRefusal } from '#server/identity/answer';
import { issueCodes } from '#server/identity/issue-codes';
import { printSlip } from '#server/identity/print-slips';
import { readCodesChoice } from '#server/identity/queries-people';
import { run } from '#server/platform/command';
import { readForm } from '#server/platform/form';
import { view } from '#server/platform/http';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ChooseCodes } from '../../ui/identity/choose-codes';
import { Slips } from '../../ui/identity/slips';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const chosen = new URL(request.url).searchParams.get('person');
  return view(context.desk, 'routes/identity/codes', request, (reader) => readCodesChoice(reader, chosen));
}

/** The plain codes are in this answer and nowhere else. */
export async function action({ context, request }: ActionFunctionArgs) {
  const raw = await readForm(request);
  const outcome = await run(context.desk, issueCodes, raw);
  if (isRefusal(outcome)) return answerRefusal(context.desk, outcome, raw);
  const actor = await context.desk.actor();
  const origin = context.env.ORIGIN ?? new URL(request.url).origin;
  const of = { origin, orgId: actor.orgId ?? '' };
  const { slips, more, expiresAt } = outcome.value;
  return data({
    ok: true as const,
    slips: slips.map((slip) => printSlip(slip, of)),
    more,
    expiresAt,
    origin,
  });
}

export default function Codes() {
  const { say, locale } = usePhrases();
  const choice = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const refused = answer && !answer.ok ? answer : null;
  if (answer?.ok)
    return (
      <Slips
        slips={answer.slips}
        until={sayMoment(locale, new Date(answer.expiresAt))}
        origin={answer.origin}
        more={answer.more}
        isPage
      />
    );
  return (
    <Page
      title={say('identity:codes.title')}
      overline={<Link to={paths.people()}>{say('identity:people.title')}</Link>}
      lede={say('identity:codes.lede', { days: codeDays })}
    >
      <Refused refusal={refused?.refusal} />
      <Notice tone="warning" word={say('identity:codes.onlyNowWord')}>
        {say('identity:codes.onlyNow')}
      </Notice>
      <ChooseCodes choice={choice} refused={refused} />
    </Page>
  );
}
