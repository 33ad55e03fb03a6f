import type { Block } from '../../domain/report/document';
import { usePhrases } from '../../i18n/use-phrases';
import { Details } from '../details/details';
import css from './contents.module.css';

/** The headings as links: folded above the text on phones, beside it on desktops. */
export function Contents({ blocks, folded }: { blocks: readonly Block[]; folded?: boolean }) {
  const { say } = usePhrases();
  const headings = blocks.filter((block) => block.kind === 'heading' && block.level <= 3);
  if (headings.length < 2) return null;
  const list = (
    <ol className={`plain-list ${css.list}`}>
      {headings.map((heading) => (
        <li key={heading.id} data-level={heading.level}>
          <a href={`#b-${heading.id}`}>{heading.text}</a>
        </li>
      ))}
    </ol>
  );
  return folded ? (
    <div className={css.folded}>
      <Details summary={say('report:document.contents')}>{list}</Details>
    </div>
  ) : (
    <nav className={css.beside} aria-label={say('report:document.contentsOf')}>
      <h2>{say('report:document.contents')}</h2>
      {list}
    </nav>
  );
}
