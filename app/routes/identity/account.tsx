import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { isRefusal } from '#app/domain/refusal';
import { answerRefusal } from '#server/identity/answer';
import { attempt } from '#server/identity/attempt';
import { changePassword } from '#server/identity/change-password';
import { endDevice } from '#server/identity/end-device';
import { readAccount } from '#server/identity/queries-account';
import { signOutEverywhere } from '#server/identity/sign-out-everywhere';
import { cookieOf } from '#server/identity/welcome';
import { run } from '#server/platform/command';
import { readForm } from '#server/platform/form';
import { view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Facts } from '../../ui/facts/facts';
import { Devices } from '../../ui/identity/devices';
import { refusedIn } from '../../ui/identity/faults';
import { PasswordForm } from '../../ui/identity/password-form';
import { Preferences } from '../../ui/identity/preferences';
import { sayRole } from '../../ui/identity/say-role';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const account = await view(context.desk, 'routes/identity/account', request, readAccount);
  const asked = new URL(request.url).searchParams.get('done');
  const done = (['password', 'device'] as const).find((one) => one === asked) ?? null;
  return {
    ...account,
    done,
    type: cookieOf(request, 'type') === 'large' ? 'large' : 'normal',
    theme: cookieOf(request, 'theme') ?? 'auto',
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const raw = await readForm(request);
  const actor = await context.desk.actor();
  const leave = () => {
    const headers = { 'Set-Cookie': context.auth.createBlankSessionCookie().serialize() };
    return redirect(paths.signIn(), { status: 303, headers });
  };
  if (raw.intent === 'everywhere') {
    const outcome = await run(context.desk, signOutEverywhere, {});
    return isRefusal(outcome) ? answerRefusal(context.desk, outcome, raw) : leave();
  }
  if (raw.intent === 'device') {
    const outcome = await run(context.desk, endDevice, raw);
    if (isRefusal(outcome)) return answerRefusal(context.desk, outcome, raw);
    return outcome.value.own ? leave() : redirect(paths.account('device'), 303);
  }
  const by = { account: actor.kind === 'person' ? actor.personId : '', address: context.address };
  const outcome = await attempt(context.desk, changePassword, raw, by);
  return isRefusal(outcome)
    ? answerRefusal(context.desk, outcome, raw)
    : redirect(paths.account('password'), 303);
}

export default function Account() {
  const { say } = usePhrases();
  const account = useLoaderData<typeof loader>();
  const answer = refusedIn(useAnswer<typeof action>());
  const items = [
    { label: say('identity:account.staffNumber'), value: account.staffNumber },
    {
      label: say('identity:account.organisation'),
      value: <Link to={paths.organisation()}>{account.orgName}</Link>,
    },
    {
      label: say('identity:account.roles'),
      value: account.roles.map((role) => sayRole(say, role)).join(' · '),
    },
    {
      label: say('identity:account.notices'),
      value: (
        <Link to={paths.notices()}>
          {account.unread > 0
            ? say('identity:account.unread', { count: account.unread })
            : say('identity:account.allNotices')}
        </Link>
      ),
    },
  ];
  return (
    <Page title={account.name} overline={say('identity:account.title')}>
      {account.done && !answer && (
        <Notice tone="success" word={say('identity:account.doneWord')} live>
          {say(`identity:account.done.${account.done}`)}
        </Notice>
      )}
      <Facts items={items} />
      <Section title={say('identity:account.reading')}>
        <Preferences type={account.type} theme={account.theme} />
      </Section>
      <Section title={say('identity:account.password')} id="password">
        <PasswordForm refusal={answer?.refusal} />
      </Section>
      <Section title={say('identity:account.devices')}>
        <Devices devices={account.devices} now={account.now} />
      </Section>
    </Page>
  );
}
