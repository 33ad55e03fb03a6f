import { type FormEvent, useState } from 'react';
import { usePhrases } from '../../../i18n/use-phrases';
import { Ask } from '../../ask/ask';
import { Button } from '../../button/button';
import { Field } from '../../field/field';
import { Row, Stack } from '../../stack/stack';
import css from './console.module.css';
import { readSecrets } from './device';
import { type Drawing, drawCode } from './draw-code';
import { KeySheet } from './key-sheet';
import { endCode, keyFileOf } from './rounds';
import type { Console } from './use-console';

/** Characters of a passphrase, at the least. */
const least = 8;

type Written = { readonly name: string; readonly drawing: Drawing };

function download(name: string, text: string): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The key goes into a file that the passphrase locks, and on paper. */
export function KeyFileStep({ desk }: { desk: Console }) {
  const { say } = usePhrases();
  const { view, keyset, memory, keep, fail } = desk;
  const [fault, setFault] = useState<'short' | 'differ' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [written, setWritten] = useState<Written | null>(null);

  const write = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [passphrase, again] = [String(form.get('passphrase')), String(form.get('again'))];
    if ([...passphrase.trim()].length < least) return setFault('short');
    if (passphrase !== again) return setFault('differ');
    if (!keyset || !memory.secrets || isBusy) return;
    setFault(null);
    setBusy(true);
    try {
      const text = await keyFileOf(view, keyset, readSecrets(view.me, memory.secrets), passphrase);
      const name = `${view.me}-${endCode(keyset)}.scvkey`;
      download(name, text);
      setWritten({ name, drawing: await drawCode(text) });
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };

  if (written) {
    return (
      <>
        <div className={css.screen}>
          <Ask
            overline={say('sealed:console.nowYou')}
            title={say('sealed:console.keyFile.written', { name: written.name })}
            action={
              <Row>
                <Button type="button" kind="quiet" onClick={() => window.print()}>
                  {say('sealed:console.keyFile.print')}
                </Button>
                <Button type="button" onClick={() => keep({ hasKeyFile: true })}>
                  {say('sealed:console.keyFile.next')}
                </Button>
              </Row>
            }
          >
            <p>{say('sealed:console.keyFile.text')}</p>
          </Ask>
        </div>
        <KeySheet view={view} {...written} />
      </>
    );
  }
  return (
    <form onSubmit={write}>
      <Ask
        overline={say('sealed:console.nowYou')}
        title={say('sealed:console.keyFile.title')}
        action={
          <Button pending={isBusy} pendingText={say('sealed:console.keyFile.busy')}>
            {say('sealed:console.keyFile.button')}
          </Button>
        }
      >
        <Stack>
          <p>{say('sealed:console.keyFile.text')}</p>
          <Field
            type="password"
            name="passphrase"
            autoComplete="new-password"
            label={say('sealed:console.keyFile.passphrase')}
            hint={say('sealed:console.keyFile.passphraseHint', { least })}
            error={fault === 'short' ? say('sealed:console.keyFile.short', { least }) : null}
          />
          <Field
            type="password"
            name="again"
            autoComplete="new-password"
            label={say('sealed:console.keyFile.again')}
            error={fault === 'differ' ? say('sealed:console.keyFile.differ') : null}
          />
        </Stack>
      </Ask>
    </form>
  );
}
