import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { queryDecisionRules } from '#server/monitor/decision/queries-rules';
import { setDecisionRules } from '#server/monitor/decision/set-decision-rules';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { decisionClasses } from '../../domain/monitor/decision/words';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Details } from '../../ui/details/details';
import { refusedIn } from '../../ui/identity/faults';
import { RouteForm, SumsForm } from '../../ui/monitor/decision-rules';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/monitor/decision-rules', request, queryDecisionRules);
}

export async function action({ context, request }: ActionFunctionArgs) {
  return hand(
    context.desk,
    setDecisionRules,
    await readForm(request),
    paths.decisionRules({ done: 'saved' }),
  );
}

/** The unit's own figures for 三重一大: sums, and the control points of each class. Every version is kept. */
export default function DecisionRules() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  return (
    <Page
      wide
      title={say('monitor:decision.rules.title')}
      overline={<Link to={paths.decisions()}>{say('monitor:decision.title')}</Link>}
      lede={say('monitor:decision.rules.lede')}
      status={
        page.version === 0
          ? say('monitor:decision.rules.usual')
          : say('monitor:decision.rules.version', { version: page.version })
      }
    >
      {search.get('done') && !refused && (
        <Notice tone="success" word={say('monitor:decision.rules.savedPlain')} live />
      )}
      <Section title={say('monitor:decision.rules.sums')}>
        <SumsForm key={page.version} page={page} refused={refused?.typed.part === 'sums' ? refused : null} />
      </Section>
      {decisionClasses.map((of) => (
        <Details
          key={of}
          summary={say('monitor:decision.rules.route', { class: say(`monitor:decision.classes.${of}`) })}
          open={refused?.typed.class === of}
        >
          <RouteForm
            key={page.version}
            of={of}
            page={page}
            refused={refused?.typed.class === of ? refused : null}
          />
        </Details>
      ))}
    </Page>
  );
}
