import { sayClock } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Curve } from '../curve/curve';
import { DataTable } from '../data-table/data-table';

/** How the sign-ins rose over the sitting, against the quorum. */
export function AttendanceCurve(props: {
  sitting: {
    opensAt: Date;
    closesAt: Date;
    quorum: { entitled: number; needed: number };
    curve: readonly { at: string; count: number }[];
  };
  /** Whether a quorum is tested in this stage at all. */
  isTested: boolean;
  now: Date;
}) {
  const { say, locale } = usePhrases();
  const { opensAt, closesAt, quorum, curve } = props.sitting;
  const end = closesAt < props.now ? closesAt : props.now;
  const last = curve.at(-1)?.count ?? 0;
  const fromText = sayClock(locale, opensAt);
  const toText = sayClock(locale, end);
  return (
    <Curve
      title={say('day:attendance.curve')}
      description={say('day:attendance.curveText', { from: fromText, to: toText, count: last })}
      points={[
        { x: opensAt.getTime(), y: 0 },
        ...curve.map((point) => ({ x: Date.parse(point.at), y: point.count })),
        { x: end.getTime(), y: last },
      ]}
      max={quorum.entitled}
      maxText={say('day:attendance.curveMax', { count: quorum.entitled })}
      threshold={
        props.isTested
          ? { y: quorum.needed, text: say('day:attendance.mark', { needed: quorum.needed }) }
          : undefined
      }
      fromText={fromText}
      toText={toText}
      tableLabel={say('day:attendance.curveTable')}
      table={
        <DataTable
          dense
          captionHidden
          caption={say('day:attendance.curve')}
          rows={curve}
          rowKey={(row) => `${row.at} ${row.count}`}
          columns={[
            {
              key: 'at',
              head: say('day:attendance.time'),
              cell: (row) => sayClock(locale, new Date(row.at)),
              isRowHead: true,
            },
            { key: 'count', head: say('day:attendance.count'), cell: (row) => row.count, numeric: true },
          ]}
        />
      }
    />
  );
}
