import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, redirect, useLoaderData } from '@remix-run/react';
import { isRefusal } from '#app/domain/refusal';
import { answerRefusal } from '#server/identity/answer';
import { attempt } from '#server/identity/attempt';
import { confirmMailAddress } from '#server/notice/confirm-mail-address';
import { readWaitingAddress } from '#server/notice/queries-settings';
import { setMailAddress } from '#server/notice/set-mail-address';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Field } from '../../ui/field/field';
import { faultsOf, refusedIn } from '../../ui/identity/faults';
import { Page } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/notice/confirm', request, readWaitingAddress);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const raw = await readForm(request);
  if (raw.intent === 'again') return hand(context.desk, setMailAddress, raw, paths.confirmMail());
  const actor = await context.desk.actor();
  const account = actor.kind === 'person' ? actor.personId : '';
  const outcome = await attempt(context.desk, confirmMailAddress, raw, { account, address: context.address });
  if (isRefusal(outcome)) return answerRefusal(context.desk, outcome, raw);
  throw redirect(paths.noticeSettings('confirmed'), 303);
}

export default function Confirm() {
  const { say } = usePhrases();
  const { address } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const overline = <Link to={paths.noticeSettings()}>{say('notice:settingsPage.title')}</Link>;
  const title = say('notice:confirmPage.title');
  if (address === null)
    return (
      <Page title={title} overline={overline}>
        <EmptyState
          title={say('notice:confirmPage.nothing')}
          action={<ButtonLink to={paths.noticeSettings()}>{say('notice:confirmPage.toSettings')}</ButtonLink>}
        >
          {say('notice:confirmPage.nothingText')}
        </EmptyState>
      </Page>
    );
  return (
    <Page title={title} overline={overline} lede={say('notice:confirmPage.lede', { address })}>
      <Stack gap="loose">
        <Refused refusal={refused?.refusal} />
        <Form method="post">
          <Stack>
            <Field
              label={say('notice:confirmPage.code')}
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={12}
              chars={8}
              required
              error={faultsOf(say, refused?.refusal, 'code')}
            />
            <Button>{say('notice:confirmPage.confirm')}</Button>
          </Stack>
        </Form>
        <Form method="post">
          <Stack gap="tight">
            <p>{say('notice:confirmPage.again')}</p>
            <input type="hidden" name="address" value={address} />
            <Button kind="quiet" name="intent" value="again">
              {say('notice:confirmPage.resend')}
            </Button>
          </Stack>
        </Form>
      </Stack>
    </Page>
  );
}
