import { Form } from '@remix-run/react';
import { quorumStages, type Stage } from '../../domain/congress/states';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { Button } from '../button/button';
import { DataTable } from '../data-table/data-table';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { Stack } from '../stack/stack';
import type { ShownWindow } from './chair-view';
import { localTime } from './local-time';
import { StageSpan } from './stage-span';

const tones = { planned: 'neutral', open: 'info', closed: 'success' } as const;

/** Every window with its time, its quorum, and the one extension that an open quorum stage may have. */
export function ChairWindows({
  windows,
  mayExtend,
}: {
  windows: readonly ShownWindow[];
  mayExtend: boolean;
}) {
  const { say } = usePhrases();
  const extendable = (window: ShownWindow) =>
    mayExtend &&
    window.state === 'open' &&
    !window.extendedAt &&
    quorumStages.includes(window.stage as Stage);
  return (
    <DataTable
      dense
      captionHidden
      caption={say('congress:chair.windows')}
      rows={windows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'stage',
          head: say('congress:chair.window'),
          isRowHead: true,
          cell: (row) =>
            `${say(`congress:stages.${row.stage as Stage}`)}${row.ordinal > 1 ? ` ${row.ordinal}` : ''}`,
        },
        {
          key: 'time',
          head: say('congress:chair.time'),
          cell: (row) => (
            <Stack gap="tight">
              <span>
                <StageSpan opensAt={row.opensAt} closesAt={row.closesAt} />
                {row.extendedAt && ` · ${say('congress:chair.extended')}`}
              </span>
              {extendable(row) && <Extend window={row} />}
            </Stack>
          ),
        },
        {
          key: 'quorum',
          head: say('congress:chair.quorum'),
          numeric: true,
          cell: (row) =>
            row.quorum
              ? say('congress:chair.quorumOf', { present: row.quorum.present, needed: row.quorum.needed })
              : null,
        },
        {
          key: 'state',
          head: say('congress:chair.state'),
          cell: (row) => <Badge tone={tones[row.state]}>{say(`congress:windowStates.${row.state}`)}</Badge>,
        },
      ]}
    />
  );
}

function Extend({ window }: { window: ShownWindow }) {
  const { say } = usePhrases();
  const longer = new Date(window.closesAt.getTime() + 3_600_000);
  return (
    <Details summary={say('congress:chair.extend')}>
      <Form method="post">
        <Stack>
          <input type="hidden" name="window" value={window.id} />
          <Field
            type="datetime-local"
            name="closesAt"
            label={say('congress:chair.extendTo')}
            hint={say('congress:chair.extendHint')}
            defaultValue={localTime(longer)}
            required
          />
          <Button kind="quiet" name="intent" value="extend">
            {say('congress:chair.extend')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
