import { Form, useNavigation } from '@remix-run/react';
import type { AwardLine } from '../../domain/proposal/award-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Row, Stack } from '../stack/stack';
import type { RefusedForm } from './refused-form';

/** The union decides on a nomination, with its reasons: for it only after the consultation. */
export function AwardDecision(props: { line: AwardLine; refused: RefusedForm }) {
  const { say } = usePhrases();
  const { line } = props;
  const busy = useNavigation().state !== 'idle';
  const isMine = props.refused?.typed.intent === 'choose' || props.refused?.typed.intent === 'passOver';
  const refused = isMine ? props.refused : null;
  const mayChoose = line.state === 'consulted' && !line.isOpen;
  return (
    <Details summary={say('proposal:rating.awards.decide', { name: line.name })} open={refused !== null}>
      <Form method="post">
        <Stack>
          <input type="hidden" name="award" value={line.id} />
          <Field
            as="textarea"
            name="decision"
            rows={3}
            label={say('proposal:rating.awards.decideText')}
            defaultValue={typedIn(refused, 'decision')}
            error={faultsOf(say, refused?.refusal, 'decision')}
            maxLength={1000}
            required
          />
          {!mayChoose && <p>{say('proposal:rating.awards.decideEarly')}</p>}
          <Row>
            {mayChoose && (
              <Button name="intent" value="choose" pending={busy}>
                {say('proposal:rating.awards.decideChoose')}
              </Button>
            )}
            <Button kind="quiet" name="intent" value="passOver" pending={busy}>
              {say('proposal:rating.awards.decidePass')}
            </Button>
          </Row>
        </Stack>
      </Form>
    </Details>
  );
}
