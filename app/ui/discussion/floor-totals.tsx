import type { FloorView } from '../../domain/discussion/floor-view';
import { faceOf } from '../../domain/discussion/speech-clock';
import type { Talk } from '../../domain/discussion/talk-time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { type Column, DataTable } from '../data-table/data-table';
import { Section } from '../page/page';
import { Stack } from '../stack/stack';

/** Time spoken, in whole seconds. */
const sayLength = (ms: number) => (ms < 1000 ? '0:00' : faceOf(Math.floor(ms / 1000) * 1000));

/** Who spoke how long, of delegations and of people: balance is visible to everybody in the room. */
export function FloorTotals({ view }: { view: FloorView }) {
  const { say } = usePhrases();
  const { people, delegations } = view.totals;
  const columns = (head: string): Column<Talk & { delegation?: string | null }>[] => [
    {
      key: 'name',
      head,
      isRowHead: true,
      cell: ({ name, delegation }) =>
        delegation ? say('discussion:floor.from', { name, delegation }) : name,
    },
    { key: 'times', head: say('discussion:floor.totals.times'), numeric: true, cell: ({ times }) => times },
    {
      key: 'time',
      head: say('discussion:floor.totals.time'),
      numeric: true,
      cell: ({ ms }) => sayLength(ms),
    },
  ];
  return (
    <Section title={say('discussion:floor.totals.title')}>
      {people.length === 0 ? (
        <p>{say('discussion:floor.totals.none')}</p>
      ) : (
        <Stack>
          {delegations.length > 1 && (
            <DataTable
              dense
              caption={say('discussion:floor.totals.delegations')}
              columns={columns(say('discussion:floor.totals.delegation'))}
              rows={delegations}
              rowKey={({ key }) => key}
            />
          )}
          <DataTable
            dense
            caption={say('discussion:floor.totals.people')}
            columns={columns(say('discussion:floor.totals.name'))}
            rows={people}
            rowKey={({ key }) => key}
          />
          {view.seat === 'moderator' && (
            <a href={paths.floorTimes(view.room.id)} download>
              {say('discussion:floor.totals.file')}
            </a>
          )}
        </Stack>
      )}
    </Section>
  );
}
