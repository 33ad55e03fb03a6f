import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { readSettings } from '#server/notice/queries-settings';
import { setMailAddress } from '#server/notice/set-mail-address';
import { setPreferences } from '#server/notice/set-preferences';
import { subscribePush } from '#server/notice/subscribe-push';
import { unsubscribePush } from '#server/notice/unsubscribe-push';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { lacksDigest } from '../../domain/notice/preference';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { refusedIn, typedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { MailPart } from '../../ui/notices/mail-part';
import { PreferenceForm } from '../../ui/notices/preference-form';
import { PushPart } from '../../ui/notices/push-part';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

const done = {
  saved: 'saved',
  mail: 'saved',
  confirmed: 'done',
  push: 'pushDone',
  endPush: 'pushEnded',
} as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const settings = await view(context.desk, 'routes/notice/settings', request, readSettings);
  const asked = new URL(request.url).searchParams.get('done') ?? '';
  const { post } = context.desk;
  return {
    ...settings,
    done: Object.hasOwn(done, asked) ? (asked as keyof typeof done) : null,
    hasMailServer: post?.mail != null,
    publicKey: post?.push.publicKey ?? '',
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const raw = await readForm(request);
  const { desk } = context;
  switch (raw.intent) {
    case 'address':
      return hand(desk, setMailAddress, raw, ({ waits }) =>
        waits ? paths.confirmMail() : paths.noticeSettings('mail'),
      );
    case 'push':
      return hand(desk, subscribePush, { ...raw, device: context.device }, paths.noticeSettings('push'));
    case 'endPush':
      return hand(desk, unsubscribePush, raw, paths.noticeSettings('endPush'));
    default:
      return hand(desk, setPreferences, raw, paths.noticeSettings('saved'));
  }
}

export default function Settings() {
  const { say } = usePhrases();
  const found = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const isAddress = refused?.typed.intent === 'address';
  const said = found.done && done[found.done];
  return (
    <Page
      title={say('notice:settingsPage.title')}
      overline={<Link to={paths.notices()}>{say('notice:title')}</Link>}
      lede={say('notice:settingsPage.lede')}
    >
      {said && !refused && (
        <Notice tone="success" word={say('notice:settingsPage.savedWord')} live>
          <p>{said === 'done' ? say('notice:confirmPage.done') : say(`notice:settingsPage.${said}`)}</p>
        </Notice>
      )}
      <Refused refusal={refused?.refusal} />
      {lacksDigest(found.preference, found.mail?.state === 'confirmed') && (
        <Notice
          tone="warning"
          word={say('notice:settingsPage.noDigestWord')}
          actions={<a href="#mail">{say('notice:settingsPage.toAddress')}</a>}
        >
          <p>{say('notice:settingsPage.noDigest')}</p>
        </Notice>
      )}
      <Section title={say('notice:settingsPage.how')}>
        <PreferenceForm
          key={JSON.stringify(found.preference)}
          preference={found.preference}
          refusal={isAddress ? undefined : refused?.refusal}
        />
      </Section>
      <Section title={say('notice:settingsPage.mail')} id="mail">
        <MailPart
          mail={found.mail}
          isSet={found.hasMailServer}
          refusal={isAddress ? refused?.refusal : undefined}
          typed={isAddress ? typedIn(refused, 'address') : ''}
        />
      </Section>
      <Section title={say('notice:settingsPage.push')} id="push">
        <PushPart devices={found.devices} publicKey={found.publicKey} now={found.now} />
      </Section>
      <Section title={say('notice:settingsPage.statutoryTitle')}>
        <p>{say('notice:settingsPage.statutory')}</p>
      </Section>
    </Page>
  );
}
