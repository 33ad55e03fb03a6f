import { Form, Link, useNavigation } from '@remix-run/react';
import type { SecondingPage } from '../../domain/proposal/draft-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Notice } from '../notice/notice';
import { Stack } from '../stack/stack';
import { CallNote } from './draft-call';

/** Handing in: what is still missing, until when, and that what comes late is a suggestion, said before the button. */
export function SubmitForm({ page }: { page: SecondingPage }) {
  const { say } = usePhrases();
  const { proposal, missing, missingWords, calls } = page;
  const busy = useNavigation().state !== 'idle';
  const isReturned = proposal.state === 'returned';
  const isLate = !isReturned && calls.open === null && calls.over !== null;
  const isReady = missingWords.length === 0 && (isReturned || missing === 0);
  return (
    <Stack>
      {!isReturned && <CallNote calls={calls} now={page.now} />}
      {missingWords.length > 0 && (
        <Notice
          tone="warning"
          word={say('proposal:draft.heedWord')}
          title={say('proposal:draft.seconding.notComplete')}
          actions={
            <Link to={paths.writeProposal(proposal.id)}>{say('proposal:draft.seconding.toWrite')}</Link>
          }
        >
          <ul>
            {missingWords.map((name) => (
              <li key={name}>{say(`proposal:draft.missing.${name}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {isReady && (isReturned || calls.open !== null || calls.over !== null) && (
        <Form method="post">
          <Stack>
            <input type="hidden" name="seen" value={proposal.revision} />
            {isLate && (
              <Choice
                type="checkbox"
                name="asSuggestion"
                legend={say('proposal:draft.seconding.asSuggestion')}
                legendHidden
                options={[{ value: 'on', label: say('proposal:draft.seconding.asSuggestion') }]}
              />
            )}
            <Button
              name="intent"
              value="submit"
              pending={busy}
              consequence={say('proposal:draft.seconding.submitNote')}
            >
              {say(
                `proposal:draft.seconding.${isReturned ? 'submitAgain' : isLate ? 'submitLate' : 'submit'}`,
              )}
            </Button>
          </Stack>
        </Form>
      )}
    </Stack>
  );
}
