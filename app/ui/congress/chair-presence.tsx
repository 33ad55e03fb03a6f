import type { Stage } from '../../domain/congress/states';
import { sayClock } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Curve } from '../curve/curve';
import { DataTable } from '../data-table/data-table';
import { Meter } from '../meter/meter';
import { Stack } from '../stack/stack';
import type { ShownPresence } from './chair-view';

/** Who is there at the open sitting: the number against the quorum, and how it rose. */
export function ChairPresence({ present, now }: { present: ShownPresence | null; now: Date }) {
  const { say, locale } = usePhrases();
  if (!present) return <p>{say('congress:chair.nobody')}</p>;
  const { window, entitled, needed, points } = present;
  const figures = { present: present.present, needed: needed ?? 0, entitled };
  const isTested = needed !== null;
  const stage = say(`congress:stages.${window.stage as Stage}`);
  const curve = [
    { x: window.opensAt.getTime(), y: 0 },
    ...points.map((point) => ({ x: Date.parse(point.at), y: point.count })),
    { x: now.getTime(), y: points.at(-1)?.count ?? 0 },
  ];
  return (
    <Stack>
      <Meter
        label={stage}
        value={present.present}
        max={entitled}
        text={say(`congress:chair.${isTested ? 'present' : 'presentOnly'}`, figures)}
        mark={isTested ? { value: needed, text: say('congress:chair.mark', { needed }) } : undefined}
      />
      <Curve
        title={say('congress:chair.curve')}
        description={say(`congress:chair.${isTested ? 'curveText' : 'curveTextOnly'}`, { stage, ...figures })}
        points={curve}
        max={entitled}
        maxText={say('congress:chair.entitled', { count: entitled })}
        threshold={isTested ? { y: needed, text: say('congress:chair.mark', { needed }) } : undefined}
        fromText={sayClock(locale, window.opensAt)}
        toText={sayClock(locale, now)}
        tableLabel={say('congress:chair.curveTable')}
        table={
          <DataTable
            dense
            captionHidden
            caption={say('congress:chair.curveTable')}
            columns={[
              {
                key: 'at',
                head: say('congress:chair.curveTime'),
                cell: (row) => sayClock(locale, new Date(row.at)),
                isRowHead: true,
              },
              {
                key: 'count',
                head: say('congress:chair.curveCount'),
                cell: (row) => row.count,
                numeric: true,
              },
            ]}
            rows={points}
            rowKey={(row) => row.at}
          />
        }
      />
    </Stack>
  );
}
