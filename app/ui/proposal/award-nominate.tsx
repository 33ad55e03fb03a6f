import { Form, useNavigation } from '@remix-run/react';
import type { AwardsPage } from '../../domain/proposal/award-views';
import type { AwardKind } from '../../domain/proposal/words';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Section } from '../page/page';
import { Stack } from '../stack/stack';
import type { RefusedForm } from './refused-form';

type Choices = NonNullable<AwardsPage['nominating']>;
const fieldOf = { proposal: 'proposal', organiser: 'delegation', handler: 'unit' } as const;

/** The committee's nominations: the proposal one came from, a delegation, a department. */
export function AwardNominate({ choices, refused }: { choices: Choices; refused: RefusedForm }) {
  const { say } = usePhrases();
  return (
    <Section title={say('proposal:rating.awards.nominate')}>
      <Stack>
        {choices.proposal ? (
          <OneForm kind="proposal" choices={choices} refused={refused} isOpen />
        ) : (
          <p>{say('proposal:rating.awards.fromPage')}</p>
        )}
        <OneForm kind="organiser" choices={choices} refused={refused} />
        <OneForm kind="handler" choices={choices} refused={refused} />
      </Stack>
    </Section>
  );
}

function OneForm(props: { kind: AwardKind; choices: Choices; refused: RefusedForm; isOpen?: boolean }) {
  const { say } = usePhrases();
  const { kind, choices, isOpen } = props;
  const busy = useNavigation().state !== 'idle';
  const isMine = props.refused?.typed.intent === 'nominate' && props.refused.typed.kind === kind;
  const refused = isMine ? props.refused : null;
  const field = fieldOf[kind];
  const options = kind === 'organiser' ? choices.delegations : choices.units;
  return (
    <Details summary={say(`proposal:awardKinds.${kind}`)} open={isOpen || refused !== null}>
      <Form method="post">
        <Stack>
          <input type="hidden" name="kind" value={kind} />
          {kind === 'proposal' ? (
            <>
              <input type="hidden" name="proposal" value={choices.proposal?.id} />
              <p>
                <strong>{choices.proposal?.name}</strong>
              </p>
            </>
          ) : (
            <Field
              as="select"
              name={field}
              label={say(`proposal:rating.awards.${kind === 'organiser' ? 'delegation' : 'unit'}`)}
              defaultValue={typedIn(refused, field)}
              error={faultsOf(say, refused?.refusal, field)}
              required
            >
              <option value="">{say('proposal:rating.awards.choose')}</option>
              {options.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Field>
          )}
          <Field
            as="textarea"
            name="reason"
            rows={3}
            label={say('proposal:rating.awards.nominateReason')}
            hint={say('proposal:rating.awards.nominateHint')}
            defaultValue={typedIn(refused, 'reason')}
            error={faultsOf(say, refused?.refusal, 'reason')}
            maxLength={1000}
            required
          />
          <Button kind={isOpen ? 'primary' : 'quiet'} name="intent" value="nominate" pending={busy}>
            {say('proposal:rating.awards.nominateSend')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
