import type { CommentView } from '../../domain/report/views';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { AuthorLine } from './author-line';
import { Composer } from './composer';
import { OrderButton } from './order-button';
import type { Place } from './place';
import css from './thread.module.css';

/** One comment with its replies one step in; its author may reword or withdraw it. */
export function CommentItem(props: { comment: CommentView; replies?: readonly CommentView[]; place: Place }) {
  const { comment, replies = [], place } = props;
  const { say, locale } = usePhrases();
  return (
    <li id={`c-${comment.id}`} className={css.comment}>
      <AuthorLine
        author={comment.author}
        at={comment.at}
        now={place.now}
        more={
          comment.editedAt && (
            <span>
              {say('report:thread.edited', { when: sayWhen(say, locale, comment.editedAt, place.now) })}
            </span>
          )
        }
      />
      {comment.text === null ? (
        <p className={css.gone}>{say('report:thread.withdrawn')}</p>
      ) : (
        <p className={css.words}>{comment.text}</p>
      )}
      {comment.collides && comment.text !== null && (
        <p className={css.gone}>{say('report:thread.collides')}</p>
      )}
      {comment.text !== null && place.may.speak && (
        <div className={css.acts}>
          {comment.parentId === null && (
            <details className={css.act}>
              <summary>{say('report:thread.reply')}</summary>
              <Composer
                documentId={place.documentId}
                action={place.action}
                hidden={{ intent: 'comment', blockId: place.blockId, parentId: comment.id }}
                draftName={`${place.draft}:${comment.id}`}
                serverKey={place.replyKey(comment.id)}
                posted={place.posted}
                label={say('report:thread.replyTo', { name: comment.author.name })}
                verb={say('report:thread.sendReply')}
                onDone={place.reload}
              />
            </details>
          )}
          {comment.isMine && <OwnActs comment={comment} place={place} />}
        </div>
      )}
      {replies.length > 0 && (
        <ul className={`plain-list ${css.replies}`}>
          {replies.map((reply) => (
            <CommentItem key={reply.id} comment={reply} place={place} />
          ))}
        </ul>
      )}
    </li>
  );
}

function OwnActs({ comment, place }: { comment: CommentView; place: Place }) {
  const { say } = usePhrases();
  return (
    <>
      <details className={css.act} key={comment.editedAt?.getTime()}>
        <summary>{say('report:thread.edit')}</summary>
        <Composer
          documentId={place.documentId}
          action={place.action}
          hidden={{ intent: 'editComment', commentId: comment.id }}
          draftName={`${place.draft}:edit:${comment.id}`}
          serverKey={comment.id}
          posted={place.posted}
          start={comment.text ?? ''}
          label={say('report:thread.edit')}
          verb={say('report:thread.saveEdit')}
          onDone={place.reload}
        />
      </details>
      <OrderButton
        documentId={place.documentId}
        action={place.action}
        fields={{ intent: 'withdrawComment', commentId: comment.id }}
        kind="plain"
        verb={say('report:thread.withdraw')}
        onDone={place.reload}
      />
    </>
  );
}
