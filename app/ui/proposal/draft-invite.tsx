import { Form, useNavigation } from '@remix-run/react';
import type { SecondingPage } from '../../domain/proposal/draft-views';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Stack } from '../stack/stack';

/** Whom to ask for seconding: by name, from one's own delegation, whole delegations, or everybody. */
export function InviteForm(props: {
  page: SecondingPage;
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
}) {
  const { say } = usePhrases();
  const { page, refused } = props;
  const { proposal, delegations, colleagues } = page;
  const busy = useNavigation().state !== 'idle';
  const ticked = (name: string) => (refused?.typed[name] as string[] | undefined) ?? [];
  return (
    <Form method="post">
      <Stack>
        <input type="hidden" name="seen" value={proposal.revision} />
        <Field
          name="names"
          label={say('proposal:draft.seconding.names')}
          hint={say('proposal:draft.seconding.namesHint')}
          defaultValue={typedIn(refused, 'names')}
          error={faultsOf(say, refused?.refusal, 'names')}
          autoComplete="off"
        />
        {colleagues.length > 0 && (
          <Details summary={say('proposal:draft.seconding.colleagues')}>
            <Choice
              type="checkbox"
              name="people[]"
              legend={say('proposal:draft.seconding.colleagues')}
              legendHidden
              defaultValue={ticked('people')}
              options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
              layout="grid"
            />
          </Details>
        )}
        <Details summary={say('proposal:draft.seconding.delegations')}>
          <Choice
            type="checkbox"
            name="delegations[]"
            legend={say('proposal:draft.seconding.delegations')}
            legendHidden
            defaultValue={ticked('delegations')}
            options={delegations.map(({ id, name, size }) => ({
              value: id,
              label: say('proposal:draft.seconding.delegationOf', { name, count: size }),
            }))}
            layout="grid"
          />
        </Details>
        {!proposal.openToAll && (
          <Choice
            type="checkbox"
            name="openToAll"
            legend={say('proposal:draft.seconding.openToAll')}
            legendHidden
            defaultValue={refused?.typed.openToAll === 'on' ? ['on'] : []}
            options={[{ value: 'on', label: say('proposal:draft.seconding.openToAll') }]}
          />
        )}
        <Button
          kind={page.missing > 0 ? 'primary' : 'quiet'}
          name="intent"
          value="invite"
          pending={busy}
          consequence={say('proposal:draft.seconding.sendNote')}
        >
          {say('proposal:draft.seconding.send')}
        </Button>
      </Stack>
    </Form>
  );
}
