import type { ReactNode } from 'react';
import { classes } from '../classes';
import css from './data-table.module.css';

export type Column<Row> = {
  key: string;
  head: ReactNode;
  /** The head in words, needed when `head` is not text: it labels the value where rows turn into cards. */
  label?: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand right, in tabular numerals. */
  numeric?: boolean;
  /** The cell that names the row. */
  isRowHead?: boolean;
  sorted?: 'ascending' | 'descending';
};

export type DataTableProps<Row> = {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The one row that sums up. */
  foot?: Readonly<Record<string, ReactNode>>;
  dense?: boolean;
  /** What stands there when there are no rows; an EmptyState. */
  empty?: ReactNode;
};

/** A table with sticky heads on wide screens, and one card a row where less than 600 px are left for it. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, foot, dense, empty } = props;
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div className={css.frame}>
      <table className={classes(css.table, dense && css.dense)}>
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classes(column.numeric && css.numeric)}
                aria-sort={column.sorted}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {foot[column.key]}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const label = column.label ?? (typeof column.head === 'string' ? column.head : undefined);
  const face = classes(css.cell, column.numeric && css.numeric);
  return column.isRowHead ? (
    <th scope="row" className={face} data-label={label}>
      {children}
    </th>
  ) : (
    <td className={face} data-label={label}>
      {children}
    </td>
  );
}
