import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { planBox } from '#server/ballot/plan-box';
import { readBoxPlanning } from '#server/ballot/queries-box-plan';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { PlanBoxFields } from '../../ui/ballot/box/plan-box-fields';
import { sayQuestion } from '../../ui/ballot/box/say-question';
import { Button } from '../../ui/button/button';
import { Choice } from '../../ui/choice/choice';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Field } from '../../ui/field/field';
import { faultsOf, refusedIn, typedIn } from '../../ui/identity/faults';
import { Page } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const session = new URL(request.url).searchParams.get('session');
  return view(context.desk, 'routes/ballot/plan-box', request, (reader) => readBoxPlanning(reader, session));
}

export async function action({ context, request }: ActionFunctionArgs) {
  return hand(context.desk, planBox, await readForm(request), (made) => paths.box(made.box));
}

export default function PlanBox() {
  const { say } = usePhrases();
  const found = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const refused = refusedIn(useAnswer<typeof action>());
  const { session, things, isRollFrozen } = found;
  const errors = (field: string) => faultsOf(say, refused?.refusal, field);
  const typed = (field: string) => typedIn(refused, field);
  const ticked = [refused?.typed.items ?? search.get('item') ?? []].flat().map(String);
  const overline = <Link to={paths.votes(session.id)}>{session.title}</Link>;
  if (things.length === 0)
    return (
      <Page title={say('sealed:boxes.plan')} overline={overline}>
        <EmptyState title={say('sealed:boxes.form.none')} who={say('sealed:boxes.form.noneWho')}>
          {say('sealed:boxes.form.noneText')}
        </EmptyState>
      </Page>
    );
  return (
    <Page title={say('sealed:boxes.plan')} overline={overline} lede={say('sealed:boxes.planLede')}>
      <Stack gap="loose">
        <Refused refusal={refused?.refusal} />
        {!isRollFrozen && <p>{say('sealed:boxes.form.rollOpen')}</p>}
        <Form method="post">
          <Stack>
            <input type="hidden" name="session" value={session.id} />
            <Choice
              type="checkbox"
              name="items"
              legend={say('sealed:boxes.form.items')}
              hint={say('sealed:boxes.form.itemsHint')}
              defaultValue={ticked}
              error={errors('items')}
              options={things.map(({ about, title, question, seats, isRunOff }) => ({
                value: about,
                label: isRunOff ? `${title} · ${say('sealed:boxes.form.runOff')}` : title,
                note: question ? sayQuestion(say, question, seats).join('。') : say('sealed:boxes.form.bad'),
                disabled: question === null,
              }))}
            />
            <Field
              name="title"
              label={say('sealed:boxes.form.title')}
              hint={say('sealed:boxes.form.titleHint')}
              required
              minLength={4}
              maxLength={120}
              defaultValue={typed('title')}
              error={errors('title')}
            />
            <PlanBoxFields found={found} typed={typed} errors={errors} />
            <Button>{say('sealed:boxes.form.submit')}</Button>
          </Stack>
        </Form>
      </Stack>
    </Page>
  );
}
