import { usePhrases } from '../../../i18n/use-phrases';
import { Button } from '../../button/button';
import type { KeyRing } from './key-ring';
import { rehearsalOpening, shareOf } from './rounds';
import { UnlockForm } from './unlock-form';
import type { Console } from './use-console';

/** The key file is read back from the disk and used once for practice: a file that was never saved shows here and not at the count. */
export function RehearseStep({ desk }: { desk: Console }) {
  const { say } = usePhrases();
  const { view, keyset, memory, keep, post, setRing, fail } = desk;
  if (!keyset) return null;
  const rehearse = async (ring: KeyRing) => {
    try {
      const body = shareOf(rehearsalOpening(view, keyset), view.me, ring.share, ring.signing);
      if (await post({ intent: 'message', round: 'rehearsal', body })) setRing(ring);
    } catch (error) {
      fail(error);
    }
  };
  return (
    <UnlockForm
      keyset={keyset}
      me={view.me}
      title={say('sealed:console.rehearse.title')}
      text={say('sealed:console.rehearse.text')}
      verb={say('sealed:console.rehearse.button')}
      then={rehearse}
      aside={
        memory.secrets && (
          <p>
            <Button type="button" kind="plain" onClick={() => keep({ hasKeyFile: false })}>
              {say('sealed:console.rehearse.rewrite')}
            </Button>
          </p>
        )
      }
    />
  );
}
