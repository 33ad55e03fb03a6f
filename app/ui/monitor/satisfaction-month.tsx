import { Link } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { DataTable } from '../data-table/data-table';
import css from './satisfaction.module.css';
import { sayShare, shareOf } from './satisfaction-words';

type Cell = { readonly n: number; readonly good: number };
type DepartmentRow = {
  readonly id: string;
  readonly name: string;
  readonly answers: number | null;
  readonly overall: Cell | null;
};

/** Bars of the departments of a month, the most satisfied first; hidden ones have none. */
export function DepartmentBars(props: {
  description: string;
  drawing: {
    readonly width: number;
    readonly height: number;
    readonly full: number;
    readonly rows: readonly {
      readonly key: string;
      readonly name: string;
      readonly perMille: number;
      readonly nameY: number;
      readonly y: number;
      readonly barWidth: number;
    }[];
  };
}) {
  const { description, drawing } = props;
  if (drawing.rows.length === 0) return null;
  return (
    <svg
      className={css.shares}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="img"
      aria-label={description}
    >
      <title>{description}</title>
      {drawing.rows.map((row) => (
        <g key={row.key}>
          <text className={css.name} x="0" y={row.nameY}>
            {row.name}
          </text>
          <rect className={css.frame} x="0" y={row.y} width={drawing.full} height="12" />
          <rect className={css.bar} x="0" y={row.y} width={row.barWidth} height="12" />
          <text className={css.figure} x={drawing.full + 6} y={row.y + 11}>
            {sayShare(row.perMille)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** A month's departments as a table, with what is hidden said in words. */
export function DepartmentTable(props: {
  caption: string;
  method: string;
  month: string;
  least: number;
  rows: readonly DepartmentRow[];
  total: { readonly answers: number | null; readonly overall: Cell | null };
}) {
  const { say } = usePhrases();
  const { caption, method, month, least, rows, total } = props;
  const hidden = say('monitor:satisfaction.home.hidden', { least });
  return (
    <DataTable
      dense
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: say('monitor:satisfaction.home.department'),
          isRowHead: true,
          cell: ({ id, name }) => (
            <Link to={paths.satisfaction({ method, month, department: id })}>{name}</Link>
          ),
        },
        {
          key: 'count',
          head: say('monitor:satisfaction.home.count'),
          numeric: true,
          cell: ({ answers }) => answers ?? hidden,
        },
        {
          key: 'share',
          head: say('monitor:satisfaction.home.share'),
          numeric: true,
          cell: ({ overall }) => (overall ? shareOf(overall) : '—'),
        },
      ]}
      foot={{
        name: say('monitor:satisfaction.home.whole'),
        count: total.answers ?? hidden,
        share: total.overall ? shareOf(total.overall) : '—',
      }}
    />
  );
}

/** Names with a share each: layers, dimensions, questions. */
export function SharesTable(props: {
  caption: string;
  head: string;
  rows: readonly { readonly key: string; readonly name: string; readonly cell: Cell | null }[];
}) {
  const { say } = usePhrases();
  return (
    <DataTable
      dense
      caption={props.caption}
      captionHidden
      rows={props.rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', head: props.head, isRowHead: true, cell: ({ name }) => name },
        {
          key: 'marks',
          head: say('monitor:satisfaction.home.marks'),
          numeric: true,
          cell: ({ cell }) => cell?.n ?? '—',
        },
        {
          key: 'share',
          head: say('monitor:satisfaction.home.share'),
          numeric: true,
          cell: ({ cell }) => (cell ? shareOf(cell) : '—'),
        },
      ]}
    />
  );
}
