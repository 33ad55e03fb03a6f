import type { ReviewPage } from '../../domain/proposal/review-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Section } from '../page/page';
import { BillDecision } from './review-bill';
import { Decision, type RefusedDecision } from './review-decision';
import { MergeDecision } from './review-merge';

/** What the committee can decide now, each way in a form of its own. */
export function Decisions({ page, refused }: { page: ReviewPage; refused: RefusedDecision }) {
  const { say } = usePhrases();
  const { may, late, seen } = page;
  const opinion = { label: say('proposal:review.page.opinion'), required: false };
  const reason = {
    label: say('proposal:review.page.reason'),
    hint: say('proposal:review.page.reasonHint'),
    required: true,
  };
  if (!may.decide && !may.merge && !may.promote) return null;
  return (
    <Section title={say('proposal:review.page.decide')} id="decide">
      <p>{say('proposal:review.page.decideNote')}</p>
      {may.decide && !late && (
        <Decision
          {...{ seen, refused, reason: opinion }}
          intent="file"
          kind="seal"
          summary={say('proposal:review.page.file')}
          verb={say('proposal:review.page.fileSend')}
          consequence={say('proposal:review.page.fileNote')}
        />
      )}
      {may.merge && <MergeDecision page={page} refused={refused} />}
      {may.decide && (
        <>
          <Decision
            {...{ seen, refused }}
            intent="turnToSuggestion"
            summary={say('proposal:review.page.suggestion')}
            verb={say('proposal:review.page.suggestionSend')}
            consequence={say(
              late ? 'proposal:review.page.suggestionLateNote' : 'proposal:review.page.suggestionNote',
            )}
            reason={late ? opinion : reason}
          />
          <Decision
            {...{ seen, refused }}
            intent="sendBack"
            summary={say('proposal:review.page.sendBack')}
            verb={say('proposal:review.page.sendBackSend')}
            consequence={say('proposal:review.page.sendBackNote')}
            reason={{ ...reason, label: say('proposal:review.page.missing') }}
          />
          <Decision
            {...{ seen, refused, reason }}
            intent="decline"
            kind="danger"
            summary={say('proposal:review.page.decline')}
            verb={say('proposal:review.page.declineSend')}
            consequence={say('proposal:review.page.declineNote')}
          />
        </>
      )}
      {may.promote && <BillDecision page={page} refused={refused} />}
    </Section>
  );
}
