import { Form } from '@remix-run/react';
import type { DecisionPage } from '../../domain/monitor/decision/views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import type { Refusing } from '../discussion/refusing';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';
import { ReasonField } from './decision-fields';

type Props = { page: DecisionPage; refused: Refusing };

/** How a decision ends by hand: finished where its points are all passed and it waited, or withdrawn. */
export function DecisionEnd({ page, refused }: Props) {
  if (!page.links) return null;
  const of = (intent: string) => (refused?.typed.intent === intent ? refused : null);
  return (
    <>
      {page.current === null && <Finish page={page} refused={of('finish')} />}
      <Withdraw page={page} refused={of('withdraw')} />
    </>
  );
}

/** All points are passed, and it waited for the congress or for another supplier. */
function Finish({ page, refused }: Props) {
  const { say } = usePhrases();
  return (
    <Form method="post">
      <Stack>
        <Refused refusal={refused?.refusal} />
        <input type="hidden" name="intent" value="finish" />
        <input type="hidden" name="seen" value={page.revision} />
        <Button consequence={say('monitor:decision.page.finishNote')}>
          {say('monitor:decision.page.finish')}
        </Button>
      </Stack>
    </Form>
  );
}

/** It was given up, or written down wrongly. */
function Withdraw({ page, refused }: Props) {
  const { say } = usePhrases();
  return (
    <Details summary={say('monitor:decision.page.withdraw')} open={refused !== null}>
      <Form method="post">
        <Stack>
          <Refused refusal={refused?.refusal} />
          <input type="hidden" name="intent" value="withdraw" />
          <input type="hidden" name="seen" value={page.revision} />
          <ReasonField
            refused={refused}
            label={say('monitor:decision.page.withdrawWhy')}
            hint={say('monitor:decision.page.withdrawHint')}
          />
          <Button kind="quiet" consequence={say('monitor:decision.page.withdrawNote')}>
            {say('monitor:decision.page.withdrawSend')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
