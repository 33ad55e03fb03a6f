import { Form } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';
import type { RefusedAnswer } from './mandate-fields';

type Committee = {
  id: string;
  name: string;
  handlesProposals: boolean;
  members: readonly { name: string; number: string; head: boolean }[];
};

/** Sets up a committee, or changes the one given: name, head and the whole list of members. */
export function CommitteeForm(props: { committee?: Committee; refused: RefusedAnswer }) {
  const { say } = usePhrases();
  const { committee, refused } = props;
  const given = (field: string, stored: string | undefined) =>
    refused ? typedIn(refused, field) : (stored ?? '');
  const isReviewing = refused ? typedIn(refused, 'handlesProposals') === 'on' : committee?.handlesProposals;
  const faults = (field: string) => faultsOf(say, refused?.refusal, field);
  return (
    <Details
      summary={say(committee ? 'roster:committees.edit' : 'roster:committees.add')}
      open={refused !== null}
    >
      <Form method="post">
        <Stack>
          <Refused refusal={refused?.refusal} />
          <input type="hidden" name="committee" value={committee?.id ?? ''} />
          <Field
            name="name"
            label={say('roster:committees.name')}
            defaultValue={given('name', committee?.name)}
            error={faults('name')}
            maxLength={40}
            required
          />
          <Field
            name="head"
            label={say('roster:committees.head')}
            hint={say('roster:committees.headHint')}
            defaultValue={given('head', committee?.members.find((one) => one.head)?.number)}
            error={faults('head')}
            autoComplete="off"
            chars={12}
            maxLength={40}
            required
          />
          <Field
            as="textarea"
            name="members"
            label={say('roster:committees.members')}
            hint={say('roster:committees.membersHint')}
            defaultValue={given('members', committee?.members.map((one) => one.number).join('\n'))}
            error={faults('members')}
            required
          />
          <Choice
            type="checkbox"
            name="handlesProposals"
            legend={say('roster:committees.proposals')}
            legendHidden
            options={[
              {
                value: 'on',
                label: say('roster:committees.proposals'),
                note: say('roster:committees.proposalsNote'),
              },
            ]}
            defaultValue={isReviewing ? ['on'] : []}
          />
          <Button kind={committee ? 'quiet' : 'primary'}>{say('roster:committees.save')}</Button>
        </Stack>
      </Form>
    </Details>
  );
}
