import { Link } from '@remix-run/react';
import type { PaperItem } from '../../../domain/ballot/box-view';
import { usePhrases } from '../../../i18n/use-phrases';
import { paths } from '../../../paths';
import css from './box-paper.module.css';
import { sayQuestion } from './say-question';

/** What stands on the paper of a box, item by item, with the text that each is about. */
export function BoxPaper({ items }: { items: readonly PaperItem[] }) {
  const { say } = usePhrases();
  return (
    <ol className={`plain-list ${css.items}`}>
      {items.map(({ ordinal, title, question, seats, text }) => (
        <li key={ordinal} className={css.item}>
          <p className={css.number}>{say('sealed:boxes.number', { n: ordinal })}</p>
          <p className={css.title}>{title}</p>
          {sayQuestion(say, question, seats).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {text && (
            <p>
              {say('sealed:boxes.text')}：
              <Link to={paths.paper(text.documentId, text.number)}>{text.title}</Link>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
