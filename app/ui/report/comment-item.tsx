import { useFetcher } from '@remix-run/react';
import type { CommentView } from '../../domain/report/views';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Refused } from '../refused/refused';
import { type Answered, refusalIn } from './answer';
import { AuthorLine } from './author-line';
import { Composer } from './composer';
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
  const fetcher = useFetcher<Answered>();
  return (
    <>
      <details className={css.act} key={comment.editedAt?.getTime()}>
        <summary>{say('report:thread.edit')}</summary>
        <Composer
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
      <fetcher.Form method="post" action={place.action}>
        <input type="hidden" name="intent" value="withdrawComment" />
        <input type="hidden" name="commentId" value={comment.id} />
        <Button kind="plain" pending={fetcher.state !== 'idle'}>
          {say('report:thread.withdraw')}
        </Button>
      </fetcher.Form>
      <Refused refusal={refusalIn(fetcher.data)} />
    </>
  );
}
