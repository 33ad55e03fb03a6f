import { Form, useNavigation } from '@remix-run/react';
import { MOST_MILESTONES } from '../../domain/proposal/rating-forms';
import type { FollowPage } from '../../domain/proposal/rating-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Row, Stack } from '../stack/stack';
import type { RefusedForm } from './refused-form';

type Line = { id: string; text: string; dueOn: string };
/** Empty lines for new steps below those that are there. */
const spare = 3;

const listIn = (refused: RefusedForm, name: string): string[] =>
  Array.isArray(refused?.typed[name]) ? (refused.typed[name] as unknown[]).map(String) : [];

/** The steps that are not reached, each with its day, and empty lines for more. */
export function FollowPlan({ page, refused }: { page: FollowPage; refused: RefusedForm }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const open = page.steps.filter(({ reachedOn }) => !reachedOn);
  const typed = listIn(refused, 'texts');
  const dues = listIn(refused, 'dues');
  const ids = listIn(refused, 'ids');
  const blank = Math.max(0, Math.min(spare, MOST_MILESTONES - open.length));
  const lines: Line[] = refused
    ? typed.map((text, at) => ({ id: ids[at] ?? '', text, dueOn: dues[at] ?? '' }))
    : [...open, ...Array.from({ length: blank }, () => ({ id: '', text: '', dueOn: '' }))];
  return (
    <Details summary={say('proposal:rating.follow.plan')} open={refused !== null || page.steps.length === 0}>
      <Form method="post">
        <Stack>
          <p>{say('proposal:rating.follow.planHint')}</p>
          <input type="hidden" name="seen" value={refused ? typedIn(refused, 'seen') : page.stepsSeen} />
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one form, which keep their places.
            <Row key={at}>
              <input type="hidden" name="ids[]" value={line.id} />
              <Field
                name="texts[]"
                label={say('proposal:rating.follow.planText', { count: at + 1 })}
                defaultValue={line.text}
                error={faultsOf(say, refused?.refusal, `texts.${at}`)}
                maxLength={500}
              />
              <Field
                type="date"
                name="dues[]"
                label={say('proposal:rating.follow.planDue', { count: at + 1 })}
                defaultValue={line.dueOn}
                error={faultsOf(say, refused?.refusal, `dues.${at}`)}
              />
            </Row>
          ))}
          {open.length > 0 && (
            <Field
              as="textarea"
              name="reason"
              rows={2}
              label={say('proposal:rating.follow.reason')}
              hint={say('proposal:rating.follow.reasonHint')}
              defaultValue={typedIn(refused, 'reason')}
              error={faultsOf(say, refused?.refusal, 'reason')}
              maxLength={500}
            />
          )}
          <Button name="intent" value="plan" pending={busy}>
            {say('proposal:rating.follow.planSend')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
