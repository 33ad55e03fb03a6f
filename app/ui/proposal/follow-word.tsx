import type { FollowPage } from '../../domain/proposal/rating-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Section } from '../page/page';
import { Stack } from '../stack/stack';
import { FollowAct } from './follow-act';
import type { RefusedForm } from './refused-form';

/** The union office records what the joint meeting decided on a case that failed twice. */
export function FollowWord({ page, refused }: { page: FollowPage; refused: RefusedForm }) {
  const { say } = usePhrases();
  if (!page.may.word) return null;
  const verb = (intent: 'instruct' | 'conclude') => ({
    intent,
    label: say(`proposal:rating.follow.${intent}`),
    note: say(`proposal:rating.follow.${intent}Note`),
  });
  return (
    <Section title={say('proposal:rating.follow.word')}>
      <Stack>
        <p>{say('proposal:rating.follow.wordNote')}</p>
        <FollowAct
          label={say('proposal:rating.follow.wordReason')}
          hint={say('proposal:rating.follow.wordHint')}
          seen={page.proposal.seen}
          refused={refused}
          isRequired
          verbs={[verb('instruct'), verb('conclude')]}
        />
      </Stack>
    </Section>
  );
}
