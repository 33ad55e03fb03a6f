import type { Keyset } from '../../../domain/ballot/sealed/ceremony/keyset';
import { usePhrases } from '../../../i18n/use-phrases';
import { Section } from '../../page/page';
import { Stack } from '../../stack/stack';
import type { Duty } from './console-view';
import { DutyCard } from './duty-card';
import { UnlockForm } from './unlock-form';
import type { Console } from './use-console';

/** Whether a box waits for this scrutineer's key. */
function waitsFor(me: number, { state, signed, counted, result, resultSigned, complaints }: Duty): boolean {
  if (state === 'prepared') return !signed.includes(me);
  if (state !== 'counting' || complaints > 0) return false;
  return result === null ? !counted.includes(me) : !resultSigned.includes(me);
}

/** The boxes of these keys: what has been done, and what is asked now. The key is opened once and stays in memory. */
export function Duties({ desk, keyset }: { desk: Console; keyset: Keyset }) {
  const { say } = usePhrases();
  const { view, ring, setRing, step } = desk;
  const isAsked = view.boxes.some((duty) => waitsFor(view.me, duty));
  if (step.stage !== 'ready') return null;
  return (
    <Section title={say('sealed:duties.title')}>
      <Stack gap="loose">
        {view.boxes.length === 0 && <p>{say('sealed:duties.none')}</p>}
        {isAsked &&
          (ring ? (
            <p>{say('sealed:console.unlock.opened')}</p>
          ) : (
            <UnlockForm
              keyset={keyset}
              me={view.me}
              title={say('sealed:console.unlock.open')}
              text={say('sealed:console.unlock.text')}
              verb={say('sealed:console.unlock.open')}
              then={async (opened) => setRing(opened)}
            />
          ))}
        {view.boxes.map((duty) => (
          <DutyCard key={duty.id} desk={desk} keyset={keyset} duty={duty} />
        ))}
      </Stack>
    </Section>
  );
}
