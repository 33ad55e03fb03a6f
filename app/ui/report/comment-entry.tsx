import { Link } from '@remix-run/react';
import type { CommentView } from '../../domain/report/views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { AuthorLine } from './author-line';
import css from './thread.module.css';

type Entry = CommentView & { readonly blockId: string; readonly quote: string | null };

/** One comment in the list of all, with the beginning of its paragraph as the way there. */
export function CommentEntry(props: { documentId: string; comment: Entry; now: Date }) {
  const { documentId, comment, now } = props;
  const { say } = usePhrases();
  return (
    <li id={`c-${comment.id}`} className={css.entry}>
      <AuthorLine author={comment.author} at={comment.at} now={now} />
      {comment.text === null ? (
        <p className={css.gone}>{say('report:thread.withdrawn')}</p>
      ) : (
        <p className={css.words}>{comment.text}</p>
      )}
      <p className={css.gone}>
        {comment.quote === null ? (
          say('report:comments.gone')
        ) : (
          <Link to={paths.paragraph(documentId, comment.blockId)}>{comment.quote}</Link>
        )}
      </p>
    </li>
  );
}
