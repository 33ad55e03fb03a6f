import { Link, useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { Block } from '../../domain/report/document';
import type { Thread } from '../../domain/report/views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Details } from '../details/details';
import { AmendmentCard } from './amendment-card';
import { AmendmentForm } from './amendment-form';
import { CommentItem } from './comment-item';
import { Composer } from './composer';
import type { Place } from './place';
import css from './thread.module.css';

type PanelProps = {
  block: Block;
  /** Null while it is fetched. */
  thread: Thread | null;
  place: Place;
  closeTo: string;
  /** Why no new comment can be written; null where one can. */
  closed: string | null;
};

/** What is said about one paragraph: a sheet from below on phones, a margin beside the page on desktops. */
export function ThreadPanel({ block, thread, place, closeTo, closed }: PanelProps) {
  const { say } = usePhrases();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    return () =>
      document.querySelector<HTMLElement>(`[data-handle="${block.id}"]`)?.focus({ preventScroll: true });
  }, [block.id]);
  return (
    <section
      className={css.panel}
      aria-labelledby="thread-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') navigate(closeTo, { preventScrollReset: true });
      }}
    >
      <div className={css.head}>
        <h2 id="thread-title" ref={heading} tabIndex={-1}>
          {say('report:thread.title')}
        </h2>
        <p className={css.links}>
          {!closed && (
            <a className={css.close} href="#say">
              {say('report:thread.goWrite')}
            </a>
          )}
          <Link className={css.close} to={closeTo} preventScrollReset>
            {say('report:thread.close')}
          </Link>
        </p>
      </div>
      <div className={css.body}>
        <blockquote className={css.quote}>{block.text.slice(0, 120)}</blockquote>
        {thread === null ? (
          <p role="status">{say('report:thread.loading')}</p>
        ) : (
          <Said thread={thread} place={place} />
        )}
        {closed ? (
          <p className={css.gone}>{closed}</p>
        ) : (
          <Composer
            key={block.id}
            id="say"
            documentId={place.documentId}
            action={place.action}
            hidden={{ intent: 'comment', blockId: place.blockId, parentId: '' }}
            draftName={place.draft}
            serverKey={place.serverKey}
            posted={place.posted}
            label={say('report:thread.write')}
            hint={say('report:thread.writeHint')}
            verb={say('report:thread.send')}
            onDone={place.reload}
          />
        )}
        {place.toGroup && <Link to={place.toGroup}>{say('report:thread.bring')}</Link>}
        {place.may.amend && (
          <Details summary={say('report:amendment.propose')}>
            <AmendmentForm key={block.id} place={place} text={block.text} />
          </Details>
        )}
      </div>
    </section>
  );
}

function Said({ thread, place }: { thread: Thread; place: Place }) {
  const { say } = usePhrases();
  return (
    <>
      {thread.comments.length === 0 && thread.amendments.length === 0 && <p>{say('report:thread.none')}</p>}
      {thread.comments.length > 0 && (
        <ul className={`plain-list ${css.comments}`}>
          {thread.comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} replies={comment.replies} place={place} />
          ))}
        </ul>
      )}
      {thread.hasMoreReplies && (
        <Link to={paths.paperComments(place.documentId)}>{say('report:thread.more')}</Link>
      )}
      {thread.next && (
        <Link to={paths.paragraphAfter(place.documentId, place.blockId, thread.next)} preventScrollReset>
          {say('report:thread.newer')}
        </Link>
      )}
      {thread.amendments.map((amendment) => (
        <AmendmentCard
          key={amendment.id}
          amendment={amendment}
          now={place.now}
          action={place.action}
          mayAmend={place.may.amend}
          onDone={place.reload}
        />
      ))}
    </>
  );
}
