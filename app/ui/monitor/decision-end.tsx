import { Form } from '@remix-run/react';
import type { DecisionPage } from '../../domain/monitor/decision/views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import type { Refusing } from '../discussion/refusing';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';

/** The end of a decision by hand, where all its points are passed and it waited: for the congress, or for another supplier. */
export function DecisionEnd({ page, refused }: { page: DecisionPage; refused: Refusing }) {
  const { say } = usePhrases();
  if (!page.links || page.current !== null) return null;
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
