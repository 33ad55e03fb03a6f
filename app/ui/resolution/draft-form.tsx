import { Form, useNavigation } from '@remix-run/react';
import type { Choices } from '../../domain/resolution/views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Notice } from '../notice/notice';
import { Refused as RefusedNotice } from '../refused/refused';
import { Stack } from '../stack/stack';
import { type Refused, ResolutionFields } from './resolution-fields';

/** Drafting a resolution: on an item, on another vote that passed, or free. */
export function DraftForm(props: { session: string; choices: Choices; refused: Refused | null }) {
  const { say } = usePhrases();
  const { session, choices, refused } = props;
  const busy = useNavigation().state !== 'idle';
  return (
    <Details summary={say('resolution:write')} open={refused !== null}>
      <Form method="post">
        <Stack>
          <RefusedNotice refusal={refused?.refusal} />
          <input type="hidden" name="session" value={session} />
          {choices.secret.length > 0 && (
            <Notice tone="info" word={say('resolution:noteWord')}>
              {say('resolution:secret', { names: choices.secret.join('；') })}
            </Notice>
          )}
          <Field
            as="select"
            name="item"
            label={say('resolution:item')}
            hint={say('resolution:itemHint')}
            defaultValue={typedIn(refused, 'item')}
            error={faultsOf(say, refused?.refusal, 'item')}
          >
            <option value="">{say('resolution:noChoice')}</option>
            {choices.items.map((item) => (
              <option key={item.id} value={item.id}>
                {say('resolution:itemOption', {
                  title: item.title,
                  state: say(`congress:itemStates.${item.state}`),
                })}
              </option>
            ))}
          </Field>
          {choices.votes.length > 0 && (
            <Field
              as="select"
              name="vote"
              label={say('resolution:byVote')}
              hint={say('resolution:byVoteHint')}
              defaultValue={typedIn(refused, 'vote')}
              error={faultsOf(say, refused?.refusal, 'vote')}
            >
              <option value="">{say('resolution:noChoice')}</option>
              {choices.votes.map((vote) => (
                <option key={vote.id} value={vote.id}>
                  {vote.question}
                </option>
              ))}
            </Field>
          )}
          <ResolutionFields refused={refused} today={choices.today} last={choices.last} />
          <Button pending={busy} consequence={say('resolution:draftNote')}>
            {say('resolution:save')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
