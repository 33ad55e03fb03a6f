import { sayWhen } from '../../../i18n/time';
import { usePhrases } from '../../../i18n/use-phrases';
import { paths } from '../../../paths';
import { Badge } from '../../badge/badge';
import { ButtonLink } from '../../button/button';
import { DataTable } from '../../data-table/data-table';
import { Section } from '../../page/page';
import { Stack } from '../../stack/stack';
import { KeyEnding } from './key-ending';
import type { KeysView, LiveCeremony, RefusedKeys } from './keys-view';
import { NoMaster } from './no-master';

const rounds = ['first', 'second', 'third', 'rehearsal'] as const;
const toneOf = { dealing: 'info', rehearsing: 'info', ready: 'success', aborted: 'warning' } as const;

/** Who has done which step, what is missing and from whom; the secretary's two ways to end it. */
export function KeyProgress(props: { view: KeysView; ceremony: LiveCeremony; refused: RefusedKeys }) {
  const { say, locale } = usePhrases();
  const { view, ceremony, refused } = props;
  const { state, trustees, threshold, size } = ceremony;
  const doneBy = (round: string) => trustees.filter(({ done }) => done.some((one) => one.round === round));
  const round = rounds.find((one) => doneBy(one).length < size);
  const missing = round ? trustees.filter((one) => !doneBy(round).includes(one)) : [];
  return (
    <>
      {ceremony.isOwn && (
        <ButtonLink to={paths.console(ceremony.id)} consequence={say('sealed:keys.ownNote')}>
          {say('sealed:keys.own')}
        </ButtonLink>
      )}
      <Section
        title={say('sealed:keys.progress')}
        aside={<Badge tone={toneOf[state]}>{say(`sealed:keys.states.${state}`)}</Badge>}
      >
        <Stack>
          {state === 'ready' && <p>{say('sealed:keys.ready', { t: threshold })}</p>}
          {state === 'ready' && ceremony.reason && (
            <p>{say('sealed:keys.acceptedBecause', { reason: ceremony.reason })}</p>
          )}
          {state !== 'ready' && round && (
            <p>
              {say('sealed:keys.missing', {
                names: missing.map(({ name }) => name).join('、'),
                round: say(`sealed:keys.rounds.${round}`),
              })}
            </p>
          )}
          {state === 'dealing' && round === 'second' && <p>{say('sealed:keys.compareNext')}</p>}
          <DataTable
            caption={say('sealed:keys.progress')}
            captionHidden
            rows={trustees}
            rowKey={({ i }) => String(i)}
            columns={[
              {
                key: 'name',
                head: say('sealed:keys.scrutineer'),
                isRowHead: true,
                cell: ({ i, name }) => `${i} · ${name}`,
              },
              ...rounds.map((one) => ({
                key: one,
                head: say(`sealed:keys.rounds.${one}`),
                cell: ({ done }: (typeof trustees)[number]) => {
                  const at = done.find((made) => made.round === one)?.at;
                  return at ? sayWhen(say, locale, at, view.now) : say('sealed:keys.notYet');
                },
              })),
            ]}
          />
          {state !== 'ready' && view.mayRun && <p>{say('sealed:keys.address')}</p>}
        </Stack>
      </Section>
      <NoMaster size={size} threshold={threshold} />
      {view.mayRun && (
        <KeyEnding ceremony={ceremony} rehearsed={doneBy('rehearsal').length} refused={refused} />
      )}
    </>
  );
}
