import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { agreeIndicator } from '#server/monitor/indicator/agree-indicator';
import { queryMethod } from '#server/monitor/indicator/queries-method';
import { setIndicator } from '#server/monitor/indicator/set-indicator';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { refusedIn } from '../../ui/identity/faults';
import { MethodForm } from '../../ui/monitor/method-form';
import { MethodVersions } from '../../ui/monitor/method-versions';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const indicator = new URL(request.url).searchParams.get('indicator');
  const page = await view(context.desk, 'routes/monitor/indicator-method', request, (reader) =>
    queryMethod(reader, indicator || null),
  );
  // Who proposes no methods looks at those there are.
  if (page === null) throw redirect(paths.indicators(), 303);
  return page;
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request);
  if (form.intent === 'agree')
    return hand(
      context.desk,
      agreeIndicator,
      form,
      paths.indicatorMethod({ indicator: String(form.indicator) }),
    );
  return hand(context.desk, setIndicator, form, ({ indicator }) => paths.indicatorMethod({ indicator }));
}

export default function IndicatorMethod() {
  const { say } = usePhrases();
  const { indicator, versions, mayKeep, mayAgree, known } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  return (
    <Page
      overline={
        indicator ? (
          <Link to={paths.indicator(indicator.id)}>{indicator.name}</Link>
        ) : (
          <Link to={paths.indicators()}>{say('monitor:indicator.dashboard.title')}</Link>
        )
      }
      title={
        indicator
          ? say('monitor:indicator.method.title', { name: indicator.name })
          : say('monitor:indicator.method.newTitle')
      }
      lede={say('monitor:indicator.method.lede')}
    >
      <Stack gap="loose">
        <Refused refusal={refused?.refusal} />
        {indicator && <MethodVersions indicator={indicator.id} versions={versions} mayAgree={mayAgree} />}
        {mayKeep && (
          <Section title={say(`monitor:indicator.method.${indicator ? 'proposeNew' : 'newTitle'}`)}>
            <MethodForm indicator={indicator} latest={versions[0] ?? null} known={known} refused={refused} />
          </Section>
        )}
      </Stack>
    </Page>
  );
}
