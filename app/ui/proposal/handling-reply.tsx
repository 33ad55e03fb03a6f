import type { WorkItem } from '../../domain/proposal/handling-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import css from './handling.module.css';
import { ReplySheet } from './handling-sheet';

/** How far a reply on its way is, with its words where this reader may read them. */
export function ReplyOnItsWay({ item }: { item: WorkItem }) {
  const { say } = usePhrases();
  const { reply, replyState } = item;
  if (replyState === null || replyState === 'published') return null;
  const state = say(`proposal:replyStates.${replyState}`);
  if (!reply) return <p className={css.small}>{say('proposal:handling.reply.hidden', { state })}</p>;
  return (
    <div>
      <h4>
        {say(reply.isCorrection ? 'proposal:handling.reply.correction' : 'proposal:handling.reply.title')}{' '}
        <Badge tone={reply.sentBack === null ? 'info' : 'warning'}>{state}</Badge>
      </h4>
      {reply.sentBack !== null && (
        <p>{say('proposal:handling.reply.sentBack', { reason: reply.sentBack })}</p>
      )}
      <ReplySheet reply={reply} />
      <p className={css.small}>
        {[
          reply.draftedBy && say('proposal:handling.reply.draftedBy', { name: reply.draftedBy }),
          reply.countersigned.length > 0 &&
            say('proposal:handling.reply.countersigned', { units: reply.countersigned.join('、') }),
          reply.missing.length > 0 &&
            say('proposal:handling.reply.missing', { units: reply.missing.join('、') }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}
