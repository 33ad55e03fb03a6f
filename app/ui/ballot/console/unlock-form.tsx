import { type FormEvent, type ReactNode, useState } from 'react';
import type { Keyset } from '../../../domain/ballot/sealed/ceremony/keyset';
import { usePhrases } from '../../../i18n/use-phrases';
import { Ask } from '../../ask/ask';
import { Button } from '../../button/button';
import { Field } from '../../field/field';
import { FileDrop } from '../../file-drop/file-drop';
import { Stack } from '../../stack/stack';
import { type KeyRing, type UnlockFault, unlock } from './key-ring';

/** A key file is half a kilobyte; whatever is much larger is none. */
const mostBytes = 10_000;

/** Opens the key file from disk with its passphrase; `then` gets the keys. */
export function UnlockForm(props: {
  keyset: Keyset;
  me: number;
  title: string;
  text: string;
  verb: string;
  then: (ring: KeyRing) => Promise<unknown>;
  aside?: ReactNode;
}) {
  const { say } = usePhrases();
  const { keyset, me, title, text, verb, then, aside } = props;
  const [fault, setFault] = useState<UnlockFault | 'none' | null>(null);
  const [isBusy, setBusy] = useState(false);

  const open = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const form = new FormData(event.currentTarget);
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) return setFault('none');
    setBusy(true);
    setFault(null);
    try {
      const source = file.size > mostBytes ? '' : await file.text();
      const ring = await unlock(source, keyset, me, String(form.get('passphrase')));
      if (typeof ring === 'string') setFault(ring);
      else await then(ring);
    } finally {
      setBusy(false);
    }
  };

  const words =
    fault &&
    (fault === 'none' ? say('sealed:console.unlock.none') : say(`sealed:console.unlock.faults.${fault}`));
  const isPassphrase = fault === 'wrongPassphrase';
  return (
    <form onSubmit={open}>
      <Ask
        overline={say('sealed:console.nowYou')}
        title={title}
        action={
          <Button pending={isBusy} pendingText={say('sealed:console.unlock.busy')}>
            {verb}
          </Button>
        }
      >
        <Stack>
          <p>{text}</p>
          <FileDrop
            name="file"
            accept=".scvkey,application/json,text/plain"
            label={say('sealed:console.unlock.file')}
            error={isPassphrase ? null : words}
          />
          <Field
            type="password"
            name="passphrase"
            autoComplete="off"
            label={say('sealed:console.unlock.passphrase')}
            error={isPassphrase ? words : null}
          />
          {aside}
        </Stack>
      </Ask>
    </form>
  );
}
