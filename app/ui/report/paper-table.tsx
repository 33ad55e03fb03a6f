import type { Table } from '../../domain/report/document';
import { usePhrases } from '../../i18n/use-phrases';
import css from './paper-text.module.css';

/** A table of a report; where it is wider than the page it scrolls by itself, also by keyboard. */
export function PaperTable({ table }: { table: Table }) {
  const { say } = usePhrases();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={css.scroll} tabIndex={0} aria-label={say('report:document.tableOf')}>
      <table>
        <tbody>
          {table.rows.map((row, at) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a version never change their places.
              key={at}
            >
              {row.cells.map((cell, column) => {
                const Tag = cell.header ? 'th' : 'td';
                return (
                  <Tag
                    // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a version never change their places.
                    key={column}
                    colSpan={cell.colspan}
                    rowSpan={cell.rowspan}
                    scope={cell.header ? (at === 0 ? 'col' : 'row') : undefined}
                    data-figure={/^[-+−]?[\d,.]+[%‰]?$/.test(cell.text) || undefined}
                  >
                    {cell.text}
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
