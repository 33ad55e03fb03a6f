import { Link } from '@remix-run/react';
import { Fragment, memo, type ReactNode, type RefObject } from 'react';
import type { Block, Run } from '../../domain/report/document';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { classes } from '../classes';
import { PaperTable } from './paper-table';
import css from './paper-text.module.css';

type Shown = { block: Block; from: number };

/** The paragraphs with the ordinals each stands for: title lines that the page's head already prints join the first one. */
function shownOf(blocks: readonly Block[]): Shown[] {
  const first = blocks.findIndex((block) => block.kind !== 'title');
  const start = first < 0 ? 0 : first;
  return blocks.slice(start).map((block, index) => ({ block, from: index === 0 ? 0 : block.ordinal }));
}

export type PaperTextProps = {
  documentId: string;
  blocks: readonly Block[];
  counts: Readonly<Record<string, number>>;
  changed: Readonly<Record<string, 'changed' | 'new'>>;
  /** The paragraph whose comments are open. */
  at: string | null;
  root: RefObject<HTMLDivElement>;
  mayOpen: boolean;
};

/** A report as a printed page, with a handle beside each paragraph that opens what is said about it. */
export function PaperText({ documentId, blocks, counts, changed, at, root, mayOpen }: PaperTextProps) {
  return (
    <div ref={root} className={css.paper}>
      {shownOf(blocks).map(({ block, from }) => (
        <Paragraph
          key={block.id}
          {...{ documentId, block, from, mayOpen }}
          count={counts[block.id] ?? 0}
          changed={changed[block.id]}
          isOpen={at === block.id}
        />
      ))}
    </div>
  );
}

type ParagraphProps = {
  documentId: string;
  block: Block;
  from: number;
  count: number;
  changed: 'changed' | 'new' | undefined;
  isOpen: boolean;
  mayOpen: boolean;
};

const Paragraph = memo(function Paragraph(props: ParagraphProps) {
  const { documentId, block, from, count, changed, isOpen, mayOpen } = props;
  const { say } = usePhrases();
  const words = count > 0 ? say('report:document.handleCount', { count }) : say('report:document.handle');
  return (
    <div
      id={`b-${block.id}`}
      className={classes(css.row, css[block.kind], isOpen && css.open, changed && css.changed)}
      data-level={block.level}
      data-from={from}
      data-to={block.ordinal}
    >
      <div className={css.text}>
        {changed && (
          <p className={css.mark}>
            {say(changed === 'new' ? 'report:document.newSince' : 'report:document.changedSince')}
          </p>
        )}
        <Words block={block} />
      </div>
      {mayOpen && (
        <Link
          className={classes(css.handle, count > 0 && css.busy)}
          to={paths.paragraph(documentId, block.id)}
          aria-label={`${words}：${block.text.slice(0, 16)}`}
          aria-expanded={isOpen}
          data-handle={block.id}
          preventScrollReset
        >
          {say('report:document.handleShort')}
          {count > 0 && <span className={css.count}>{count}</span>}
        </Link>
      )}
    </div>
  );
});

function Words({ block }: { block: Block }) {
  const text = block.runs ? <Runs runs={block.runs} /> : block.text;
  if (block.table) return <PaperTable table={block.table} />;
  if (block.kind === 'heading') {
    const Tag = `h${Math.min(6, block.level + 1)}` as 'h2';
    return <Tag>{text}</Tag>;
  }
  if (block.kind === 'item')
    return (
      <p>
        <span className={css.label}>{block.label ?? '·'}</span> {text}
      </p>
    );
  return <p>{text}</p>;
}

const Runs = ({ runs }: { runs: readonly Run[] }): ReactNode =>
  runs.map((run, index) => {
    const words = run.italic ? <em>{run.text}</em> : run.text;
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a version never change their places.
    return <Fragment key={index}>{run.bold ? <strong>{words}</strong> : words}</Fragment>;
  });
