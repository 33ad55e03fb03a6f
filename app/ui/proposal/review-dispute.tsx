import { Form, useNavigation } from '@remix-run/react';
import type { DisputePage } from '../../domain/proposal/review-views';
import { sayDate, sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Section } from '../page/page';
import { sayDateOf } from '../roster/say-date';
import { Stack } from '../stack/stack';
import css from './review.module.css';
import type { RefusedDecision } from './review-decision';

/** What the committee decided, what the proposer objects, what the presidium made of it: as far as it has come. */
export function DisputeStory({ page }: { page: DisputePage }) {
  const { say, locale } = usePhrases();
  const { decision, dispute, settled } = page;
  const until = () => {
    if (!decision || dispute) return null;
    const day = sayDateOf(locale, decision.until);
    if (decision.lateness.kind === 'today') return say('proposal:review.dispute.today');
    if (decision.lateness.kind !== 'left') return say('proposal:review.dispute.over', { day });
    return say('proposal:review.dispute.left', { day, count: decision.lateness.workingDays });
  };
  return (
    <>
      {decision && (
        <Section title={say('proposal:review.dispute.decision')}>
          <p>
            <strong>{say(`proposal:review.dispute.${decision.kind}`)}</strong> ·{' '}
            {say('proposal:review.dispute.decidedAt', { at: sayDate(locale, decision.at) })}
          </p>
          <p className={css.words} dir="auto">
            {decision.reason ?? say('proposal:review.dispute.noReason')}
          </p>
          {until() && <p>{until()}</p>}
        </Section>
      )}
      {dispute && (
        <Section title={say('proposal:review.dispute.objection')}>
          <p className={css.words} dir="auto">
            {dispute.reason}
          </p>
          <p className={css.small}>
            {say('proposal:review.dispute.by', {
              name: dispute.by ?? '',
              at: sayMoment(locale, dispute.at),
            })}
          </p>
          {!settled && <p>{say('proposal:review.dispute.waiting')}</p>}
        </Section>
      )}
      {settled && (
        <Section title={say('proposal:review.dispute.settled')}>
          <p>
            <strong>{say(`proposal:review.dispute.outcomes.${settled.outcome}`)}</strong> ·{' '}
            {say('proposal:review.dispute.settledAt', { at: sayMoment(locale, settled.at) })}
          </p>
          <p className={css.words} dir="auto">
            {settled.reason}
          </p>
        </Section>
      )}
    </>
  );
}

/** The proposer's objection: one text, once. */
export function ObjectionForm({ refused }: { refused: RefusedDecision }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  return (
    <Section title={say('proposal:review.dispute.yours')}>
      <p>{say('proposal:review.dispute.yoursLede')}</p>
      <Form method="post">
        <Stack>
          <Field
            as="textarea"
            name="reason"
            rows={6}
            label={say('proposal:review.dispute.why')}
            hint={say('proposal:review.dispute.whyHint')}
            defaultValue={typedIn(refused, 'reason')}
            error={faultsOf(say, refused?.refusal, 'reason')}
            maxLength={1000}
            required
          />
          <Button
            name="intent"
            value="dispute"
            pending={busy}
            consequence={say('proposal:review.dispute.sendNote')}
          >
            {say('proposal:review.dispute.send')}
          </Button>
        </Stack>
      </Form>
    </Section>
  );
}

/** What the presidium decided, recorded by one of it or the union office. */
export function SettlingForm({ page, refused }: { page: DisputePage; refused: RefusedDecision }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  return (
    <Section title={say('proposal:review.dispute.settle')}>
      <p>{say('proposal:review.dispute.settleLede')}</p>
      <Form method="post">
        <Stack>
          <Choice
            type="radio"
            name="outcome"
            legend={say('proposal:review.dispute.outcome')}
            options={page.may.settle.map((value) => ({
              value,
              label: say(`proposal:review.dispute.outcomes.${value}`),
            }))}
            defaultValue={typedIn(refused, 'outcome')}
            error={faultsOf(say, refused?.refusal, 'outcome')}
            required
          />
          <Field
            as="textarea"
            name="reason"
            rows={5}
            label={say('proposal:review.dispute.settleReason')}
            hint={say('proposal:review.page.reasonHint')}
            defaultValue={typedIn(refused, 'reason')}
            error={faultsOf(say, refused?.refusal, 'reason')}
            maxLength={1000}
            required
          />
          <Button
            kind="seal"
            name="intent"
            value="settle"
            pending={busy}
            consequence={say('proposal:review.dispute.settleNote')}
          >
            {say('proposal:review.dispute.settleSend')}
          </Button>
        </Stack>
      </Form>
    </Section>
  );
}
