import { Form, useNavigation } from '@remix-run/react';
import type { AwardLine } from '../../domain/proposal/award-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Stack } from '../stack/stack';
import type { RefusedForm } from './refused-form';

/** A representative's word on a nomination, while they are asked. */
export function AwardComment(props: { line: AwardLine; refused: RefusedForm }) {
  const { say } = usePhrases();
  const { line } = props;
  const busy = useNavigation().state !== 'idle';
  const refused = props.refused?.typed.intent === 'comment' ? props.refused : null;
  if (line.isOwn) return <p>{say('proposal:rating.awards.isOwn')}</p>;
  return (
    <Details summary={say('proposal:rating.awards.comment')} open={refused !== null || !line.own}>
      <Form method="post">
        <Stack>
          <input type="hidden" name="award" value={line.id} />
          <Choice
            type="radio"
            name="stance"
            legend={say('proposal:rating.awards.stance')}
            layout="row"
            options={(['for', 'against'] as const).map((value) => ({
              value,
              label: say(`proposal:rating.awards.${value}`),
            }))}
            defaultValue={refused ? typedIn(refused, 'stance') : line.own?.stance}
            error={faultsOf(say, refused?.refusal, 'stance')}
            required
          />
          <Field
            as="textarea"
            name="text"
            rows={3}
            label={say('proposal:rating.awards.text')}
            hint={say('proposal:rating.awards.textHint')}
            defaultValue={refused ? typedIn(refused, 'text') : line.own?.text}
            error={faultsOf(say, refused?.refusal, 'text')}
            maxLength={500}
          />
          <Button name="intent" value="comment" kind="quiet" pending={busy}>
            {say('proposal:rating.awards.send')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
