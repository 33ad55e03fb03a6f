import { Form, useNavigation } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { Stack } from '../stack/stack';

/** Ending one's own proposal before anything is decided, with a reason if one likes. */
export function WithdrawForm() {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  return (
    <Details summary={say('proposal:draft.seconding.withdrawSummary')}>
      <Form method="post">
        <Stack>
          <Field
            name="reason"
            label={say('proposal:draft.seconding.reason')}
            optional={say('proposal:draft.seconding.optional')}
            maxLength={500}
          />
          <Button
            kind="danger"
            name="intent"
            value="withdraw"
            pending={busy}
            consequence={say('proposal:draft.seconding.withdrawNote')}
          >
            {say('proposal:draft.seconding.withdraw')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
