import { Form, useNavigation } from '@remix-run/react';
import type { FollowPage, StepLine } from '../../domain/proposal/rating-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { DataTable } from '../data-table/data-table';
import { Details } from '../details/details';
import { EmptyState } from '../empty-state/empty-state';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Section } from '../page/page';
import { sayDateOf } from '../roster/say-date';
import { Stack } from '../stack/stack';
import { FollowPlan } from './follow-plan';
import { DueDay } from './rating-due';
import type { RefusedForm } from './refused-form';

/** How far what was promised has come, and the department's forms to plan and to report. */
export function FollowSteps({ page, refused }: { page: FollowPage; refused: RefusedForm }) {
  const { say } = usePhrases();
  const { steps, may } = page;
  return (
    <Section title={say('proposal:rating.follow.steps')}>
      <Stack>
        <p>{say('proposal:rating.follow.stepsNote')}</p>
        <DataTable<StepLine>
          caption={say('proposal:rating.follow.steps')}
          captionHidden
          rows={steps}
          rowKey={({ id }) => id}
          empty={
            <EmptyState level={3} title={say('proposal:rating.follow.noSteps')}>
              {say('proposal:rating.follow.noStepsNote')}
            </EmptyState>
          }
          columns={[
            {
              key: 'text',
              head: say('proposal:rating.follow.step'),
              cell: ({ text }) => text,
              isRowHead: true,
            },
            {
              key: 'due',
              head: say('proposal:rating.follow.due'),
              cell: ({ dueOn, left }) => <DueDay day={dueOn} left={left} />,
            },
            {
              key: 'standing',
              head: say('proposal:rating.follow.standing'),
              cell: (step) => <Standing step={step} />,
            },
          ]}
        />
        {may.plan && (
          <>
            {steps
              .filter(({ reachedOn }) => !reachedOn)
              .map((step) => (
                <ReachForm key={step.id} step={step} today={page.today} refused={refused} />
              ))}
            <FollowPlan page={page} refused={refused?.typed.intent === 'plan' ? refused : null} />
          </>
        )}
      </Stack>
    </Section>
  );
}

function Standing({ step }: { step: StepLine }) {
  const { say, locale } = usePhrases();
  if (!step.reachedOn) return <>{say('proposal:rating.follow.open')}</>;
  return (
    <>
      {say('proposal:rating.follow.reached', { day: sayDateOf(locale, step.reachedOn) })}
      {step.note && <p>{step.note}</p>}
    </>
  );
}

function ReachForm(props: { step: StepLine; today: string; refused: RefusedForm }) {
  const { say } = usePhrases();
  const { step, today } = props;
  const busy = useNavigation().state !== 'idle';
  const refused = props.refused?.typed.milestone === step.id ? props.refused : null;
  return (
    <Details summary={say('proposal:rating.follow.reachStep', { text: step.text })} open={refused !== null}>
      <Form method="post">
        <Stack>
          <input type="hidden" name="milestone" value={step.id} />
          <Field
            type="date"
            name="on"
            label={say('proposal:rating.follow.on')}
            defaultValue={refused ? typedIn(refused, 'on') : today}
            max={today}
            error={faultsOf(say, refused?.refusal, 'on')}
            required
          />
          <Field
            as="textarea"
            name="note"
            rows={3}
            label={say('proposal:rating.follow.reachNote')}
            hint={say('proposal:rating.follow.reachHint')}
            defaultValue={typedIn(refused, 'note')}
            error={faultsOf(say, refused?.refusal, 'note')}
            maxLength={500}
          />
          <Button kind="quiet" name="intent" value="reach" pending={busy}>
            {say('proposal:rating.follow.reach')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
