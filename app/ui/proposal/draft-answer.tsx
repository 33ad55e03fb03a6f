import { Form, useNavigation } from '@remix-run/react';
import type { SecondingPage } from '../../domain/proposal/draft-views';
import { usePhrases } from '../../i18n/use-phrases';
import { ActionBar } from '../action-bar/action-bar';
import { Button } from '../button/button';

/** To second or not, for whoever was asked or whoever wants to; and to take the name back. */
export function SecondAnswer({ page }: { page: SecondingPage }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const { mine, proposal } = page;
  if (proposal.state !== 'seconding' && !page.mayLeave) return null;
  return (
    <Form method="post">
      <input type="hidden" name="seen" value={proposal.revision} />
      {mine === 'agreed' ? (
        <>
          <p>{say(`proposal:draft.seconding.${page.mayLeave ? 'agreedToOther' : 'agreedAlready'}`)}</p>
          <Button
            kind="quiet"
            name="intent"
            value="withdrawSecond"
            pending={busy}
            consequence={say(
              `proposal:draft.seconding.${page.mayLeave ? 'takeNameBackNote' : 'withdrawSecondNote'}`,
            )}
          >
            {say('proposal:draft.seconding.withdrawSecond')}
          </Button>
        </>
      ) : (
        <ActionBar>
          <Button
            name="intent"
            value="second"
            pending={busy}
            consequence={say('proposal:draft.seconding.secondNote')}
          >
            {say('proposal:draft.seconding.second')}
          </Button>
          {mine === 'invited' && (
            <Button
              kind="quiet"
              name="intent"
              value="decline"
              pending={busy}
              consequence={say('proposal:draft.seconding.declineNote')}
            >
              {say('proposal:draft.seconding.decline')}
            </Button>
          )}
        </ActionBar>
      )}
    </Form>
  );
}
