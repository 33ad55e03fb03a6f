import { Form } from '@remix-run/react';
import { textChanged } from '../../../domain/ballot/rules';
import { sayWhen } from '../../../i18n/time';
import { usePhrases } from '../../../i18n/use-phrases';
import { paths } from '../../../paths';
import { Ask } from '../../ask/ask';
import { Button, ButtonLink } from '../../button/button';
import { Notice } from '../../notice/notice';
import { Stack } from '../../stack/stack';
import type { Place, VoterView } from './view';

/** What the page says wherever there is no paper to fill in; works without script. */
export function VoterNote({ view, place }: { view: VoterView; place: Place }) {
  const { say, locale } = usePhrases();
  const { box, now } = view;
  switch (place) {
    case 'notYet': {
      const when = sayWhen(say, locale, box.opensAt, now);
      return (
        <Said title={say('sealed:paper.notYet.title')} text={say('sealed:paper.notYet.text', { when })} />
      );
    }
    case 'void':
      return <Void view={view} />;
    case 'counted':
      return (
        <Stack>
          <Said title={say('sealed:paper.counted.title')} text={say('sealed:paper.counted.text')} />
          <RollLine view={view} />
          <p>
            <ButtonLink to={paths.box(box.id)}>{say('sealed:paper.counted.link')}</ButtonLink>
          </p>
        </Stack>
      );
    case 'hold':
      return (
        <Stack>
          <Said title={say('sealed:paper.hold.title')} text={say('sealed:paper.hold.text')} />
          <RollLine view={view} />
        </Stack>
      );
    case 'over':
      return <Said title={say('sealed:paper.over.title')} text={say('sealed:paper.over.text')} />;
    case 'guest':
    case 'stranger':
      return <Said title={say(`sealed:paper.${place}.title`)} text={say(`sealed:paper.${place}.text`)} />;
    case 'signIn':
      return <SignIn view={view} />;
    default:
      return null;
  }
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  );
}

/** What the roll says about oneself after the close: whoever finds a ballot that was never cast sees it here. */
function RollLine({ view: { standing } }: { view: VoterView }) {
  const { say } = usePhrases();
  if (!standing) return null;
  return <p>{say(standing.voted ? 'sealed:paper.roll.voted' : 'sealed:paper.roll.silent')}</p>;
}

function Void({ view }: { view: VoterView }) {
  const { say } = usePhrases();
  const reason = view.box.voidReason ?? '';
  const known = [textChanged, 'quorumMissed'] as const;
  const code = known.find((one) => one === reason);
  return (
    <Stack>
      <Notice tone="warning" word={say('sealed:paper.void.word')} title={say('sealed:paper.void.title')}>
        <p>{code ? say(`sealed:paper.void.${code}`) : say('sealed:paper.void.reason', { reason })}</p>
      </Notice>
      <RollLine view={view} />
    </Stack>
  );
}

function SignIn({ view }: { view: VoterView }) {
  const { say } = usePhrases();
  const { box, sitting } = view;
  return (
    <Ask
      title={say('sealed:paper.signIn.title')}
      action={
        <Form method="post" action={paths.boxPaper(box.id)}>
          <input type="hidden" name="window" value={sitting?.id ?? ''} />
          <Button wide name="intent" value="signIn">
            {say('sealed:paper.signIn.button')}
          </Button>
        </Form>
      }
    >
      <p>{say('sealed:paper.signIn.text')}</p>
    </Ask>
  );
}
