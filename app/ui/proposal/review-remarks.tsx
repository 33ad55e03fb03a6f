import type { ReviewPage } from '../../domain/proposal/review-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Notice } from '../notice/notice';

/** What a member has to know before deciding: a part of their own, lateness, who is in charge, that it is decided already. */
export function ReviewRemarks({ page }: { page: ReviewPage }) {
  const { say } = usePhrases();
  const word = say('proposal:review.page.noteWord');
  return (
    <>
      {page.isOwn && <Notice tone="warning" word={word} title={say('proposal:review.page.own')} />}
      {page.late && <Notice tone="warning" word={word} title={say('proposal:review.page.late')} />}
      {page.secondersMissing > 0 && (
        <Notice
          tone="warning"
          word={word}
          title={say('proposal:review.page.secondersMissing', { count: page.secondersMissing })}
        />
      )}
      {page.state === 'submitted' && page.reviewer && !page.isOwn && (
        <Notice tone="info" word={word}>
          <p>{say('proposal:review.page.charge', { name: page.reviewer.name })}</p>
        </Notice>
      )}
      {page.state !== 'submitted' && (
        <Notice tone="info" word={word}>
          <p>{say('proposal:review.page.over', { state: say(`proposal:states.${page.state}`) })}</p>
        </Notice>
      )}
    </>
  );
}
