import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { correctPoint } from '#server/monitor/decision/correct-point';
import { finishDecision } from '#server/monitor/decision/finish-decision';
import { linkDecision } from '#server/monitor/decision/link-decision';
import { queryDecision } from '#server/monitor/decision/queries-decision';
import { receivePoint } from '#server/monitor/decision/receive-point';
import { setPoint } from '#server/monitor/decision/set-point';
import { skipPoint } from '#server/monitor/decision/skip-point';
import { withdrawDecision } from '#server/monitor/decision/withdraw-decision';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../../ui/badge/badge';
import { refusedIn } from '../../ui/identity/faults';
import { Findings } from '../../ui/monitor/case-finding';
import { DecisionEnd } from '../../ui/monitor/decision-end';
import { DecisionFacts } from '../../ui/monitor/decision-facts';
import { DecisionLinks } from '../../ui/monitor/decision-links';
import { DecisionPoint } from '../../ui/monitor/decision-point';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Timeline } from '../../ui/timeline/timeline';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/monitor/decision', request, (reader) =>
    queryDecision(reader, params.decisionId ?? ''),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.decisionId ?? '';
  if (request.headers.get('content-type')?.startsWith('multipart/'))
    return receivePoint(context.desk, id, request);
  const raw: Record<string, unknown> = { ...(await readForm(request)), decision: id };
  const back = paths.decision(id, { done: 'saved' });
  switch (raw.intent) {
    case 'setPoint':
      return hand(context.desk, setPoint, raw, back);
    case 'skip':
      return hand(context.desk, skipPoint, raw, back);
    case 'finish':
      return hand(context.desk, finishDecision, raw, back);
    case 'correct':
      return hand(context.desk, correctPoint, raw, back);
    case 'withdraw':
      return hand(context.desk, withdrawDecision, raw, back);
    case 'link':
      return hand(context.desk, linkDecision, raw, back);
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const tones = { running: 'info', finished: 'success', withdrawn: 'neutral' } as const;

/** One major decision: its control points as a path, from the top to the bottom. */
export default function Decision() {
  const { say, locale } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const done = refused ? null : search.get('done');
  const stateOf = (point: string, isPassed: boolean) => {
    if (isPassed) return 'past';
    return point === page.current ? 'now' : 'next';
  };
  return (
    <Page
      overline={
        <>
          <Link to={paths.decisions()}>{say('monitor:decision.page.back')}</Link> · {page.code}
        </>
      }
      title={page.title}
      status={<Badge tone={tones[page.state]}>{say(`monitor:decision.states.${page.state}`)}</Badge>}
      contextLabel={say('monitor:decision.page.facts')}
      context={<DecisionFacts page={page} />}
    >
      {done && (
        <Notice
          tone="success"
          word={say(done === 'recorded' ? 'monitor:decision.record.done' : 'monitor:decision.page.done')}
          live
        />
      )}
      {page.withdrawn && (
        <Notice
          tone="info"
          word={say('monitor:decision.page.withdrawn', { day: sayIsoDay(locale, page.withdrawn.on) })}
        >
          {page.withdrawn.why}
        </Notice>
      )}
      {page.state === 'finished' && (
        <p>
          {say('monitor:decision.page.finishedNote')}{' '}
          {page.disclosure && (
            <Link to={paths.disclosure(page.disclosure)}>{say('monitor:decision.page.toBoard')}</Link>
          )}
        </p>
      )}
      <Section title={say('monitor:decision.page.path')} id="path">
        <Timeline
          label={say('monitor:decision.page.path')}
          stages={page.points.map((point) => ({
            key: `${point.point} ${page.revision}`,
            title: say(`monitor:decision.points.${point.point}`),
            state: stateOf(point.point, point.doneOn !== null || point.skippedWhy !== null),
            stateWord: say(`monitor:decision.standings.${point.standing}`),
            children: <DecisionPoint page={page} point={point} refused={refused} />,
          }))}
        />
      </Section>
      <DecisionLinks page={page} refused={refused?.typed.intent === 'link' ? refused : null} />
      <DecisionEnd page={page} refused={refused} />
      {page.findings.length > 0 && (
        <Section title={say('monitor:decision.page.findings')}>
          <Findings label={say('monitor:decision.page.findings')} findings={page.findings} />
        </Section>
      )}
    </Page>
  );
}
