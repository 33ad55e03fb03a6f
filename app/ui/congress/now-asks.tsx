import { Form } from '@remix-run/react';
import type { Asked } from '../../domain/congress/now';
import type { PhraseParams, Say } from '../../i18n/phrases';
import { sayLeft, sayMoment, sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Ask } from '../ask/ask';
import { Button, ButtonLink } from '../button/button';
import { Deadline } from '../deadline/deadline';
import { EntryList } from '../entry-list/entry-list';

const hour = 3_600_000;

/** The values of the ask's phrases. */
function paramsOf(say: Say, asked: Asked): PhraseParams {
  switch (asked.ask) {
    case 'signIn':
      return { stage: say(`congress:stages.${asked.stage}`) };
    case 'vote':
    case 'box':
      return { question: asked.question };
    case 'read':
      return { title: asked.title, count: asked.count, changed: asked.changed };
    case 'keep':
    case 'chair':
      return {};
    default:
      return { count: asked.count };
  }
}

/** Where one goes to do it; signing in is done on the spot. */
function placeOf(asked: Asked): string {
  switch (asked.ask) {
    case 'vote':
      return paths.vote(asked.id);
    case 'box':
      return paths.boxPaper(asked.id);
    case 'keep':
      return paths.console(asked.id);
    case 'decideLeave':
      return paths.attendance();
    case 'answerAmendments':
      return paths.toAnswer();
    case 'read':
      return asked.count === 1 ? paths.paper(asked.first) : paths.papers();
    case 'chair':
      return paths.chair();
    default:
      return paths.now();
  }
}

const textOf = (asked: Asked) =>
  asked.ask === 'read' && asked.changed > 0 ? ('readChanged' as const) : (`${asked.ask}Text` as const);

const keyOf = (asked: Asked) => asked.ask + ('id' in asked ? asked.id : '');

/** What is asked: the most pressing as one large question with its button, the others one tap away below. */
export function NowAsks({ asked, now }: { asked: readonly Asked[]; now: Date }) {
  const { say } = usePhrases();
  const isSignIn = (one: Asked) => one.ask === 'signIn';
  const [first, ...others] = asked;
  if (!first) return null;
  const also = others.filter((one) => !isSignIn(one));
  return (
    <>
      {[first, ...others.filter(isSignIn)].map((one, index) => (
        <OneAsk key={keyOf(one)} asked={one} now={now} isFirst={index === 0} />
      ))}
      {also.length > 0 && (
        <EntryList
          label={say('day:now.also')}
          entries={also.map((one) => ({
            key: keyOf(one),
            to: placeOf(one),
            title: say(`day:ask.${one.ask}`, paramsOf(say, one)),
            meta: one.until ? (
              <Until at={one.until} now={now} />
            ) : (
              say(`day:ask.${textOf(one)}`, paramsOf(say, one))
            ),
          }))}
        />
      )}
    </>
  );
}

function OneAsk({ asked, now, isFirst }: { asked: Asked; now: Date; isFirst: boolean }) {
  const { say } = usePhrases();
  const params = paramsOf(say, asked);
  const kind = isFirst ? 'primary' : 'quiet';
  const action =
    asked.ask === 'signIn' ? (
      <Form method="post">
        <input type="hidden" name="window" value={asked.id} />
        <Button kind={kind} wide consequence={say('day:ask.signInNote')}>
          {say('day:ask.signInAction')}
        </Button>
      </Form>
    ) : (
      <ButtonLink
        kind={kind}
        wide
        to={placeOf(asked)}
        consequence={asked.ask === 'vote' ? say('day:ask.voteNote') : undefined}
      >
        {say(`day:ask.${asked.ask}Action`)}
      </ButtonLink>
    );
  return (
    <Ask
      overline={isFirst ? say('day:now.overline') : undefined}
      title={say(`day:ask.${asked.ask}`, params)}
      deadline={asked.until ? <Until at={asked.until} now={now} /> : undefined}
      action={action}
    >
      <p>{say(`day:ask.${textOf(asked)}`, params)}</p>
    </Ask>
  );
}

function Until({ at, now }: { at: Date; now: Date }) {
  const { say, locale } = usePhrases();
  const left = at.getTime() - now.getTime();
  return (
    <Deadline
      dateTime={at.toISOString()}
      text={say('day:now.until', { when: sayWhen(say, locale, at, now) })}
      remaining={sayLeft(say, at, now)}
      exact={sayMoment(locale, at)}
      state={left <= 0 ? 'past' : left < 3 * hour ? 'near' : 'calm'}
    />
  );
}
