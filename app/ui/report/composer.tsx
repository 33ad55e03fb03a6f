import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { PhraseKey } from '../../i18n/phrases';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { Refused } from '../refused/refused';
import { SaveState } from '../save-state/save-state';
import { useAnnounce } from '../shell/announce';
import { type Answered, answerFor, isLost, refusalIn, typedIn } from './answer';
import css from './thread.module.css';
import { useDraft } from './use-draft';

const empty = { text: '' };

export type ComposerProps = {
  /** Where the page is posted to: its own address, so that it also works without script. */
  action: string;
  hidden: Readonly<Record<string, string>>;
  draftName: string;
  serverKey: string;
  posted: Answered | undefined;
  label: string;
  hint?: string;
  verb: string;
  start?: string;
  onDone: () => void;
};

/** A box for words that are kept on the device until they have arrived; a sending that broke off is repeated with its key. */
export function Composer(props: ComposerProps) {
  const { action, hidden, draftName, serverKey, posted, label, hint, verb, start = '', onDone } = props;
  const { say } = usePhrases();
  const announce = useAnnounce();
  const fetcher = useFetcher<Answered>();
  const answer = fetcher.data ?? answerFor(posted, hidden);
  const typed = typedIn(fetcher.data ? undefined : answer).text;
  const given = typeof typed === 'string' ? { text: typed } : start ? { text: start } : undefined;
  const draft = useDraft(draftName, empty, serverKey, given);
  const form = useRef<HTMLFormElement>(null);
  const isSending = fetcher.state !== 'idle';
  const wasLost = !isSending && isLost(fetcher.data);

  const done = fetcher.state === 'idle' && fetcher.data?.ok ? fetcher.data : null;
  const told = useRef<unknown>(null);
  const { clear } = draft;
  useEffect(() => {
    if (!done || told.current === done) return;
    told.current = done;
    clear();
    announce(say('report:thread.sent'));
    onDone();
  }, [done, clear, announce, say, onDone]);

  useEffect(() => {
    if (!wasLost) return;
    const again = () => form.current?.requestSubmit();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [wasLost]);

  const offline = typeof navigator !== 'undefined' && !navigator.onLine;
  const phase = isSending ? 'saving' : wasLost ? (offline ? 'offline' : 'unsent') : 'saved';
  const refusal = isSending ? null : refusalIn(answer);
  const faults = (refusal?.fields?.text ?? []).map((key) => say(key as PhraseKey));
  return (
    <fetcher.Form ref={form} method="post" action={action} className={css.composer}>
      {Object.entries({ ...hidden, key: draft.key }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Refused refusal={refusal} />
      <Field
        as="textarea"
        name="text"
        rows={3}
        maxLength={5000}
        required
        {...{ label, hint }}
        error={faults}
        value={draft.fields.text}
        onChange={(event) => draft.write({ text: event.currentTarget.value })}
      />
      <div className={css.foot}>
        <Button pending={isSending} pendingText={say('report:thread.sending')}>
          {verb}
        </Button>
        {(draft.isKept || isSending || wasLost) && (
          <SaveState
            phase={phase}
            words={{
              saved: say('report:thread.draftSaved'),
              saving: say('report:thread.sending'),
              unsent: say('report:thread.draftUnsent'),
              offline: say('report:thread.draftOffline'),
            }}
          />
        )}
      </div>
    </fetcher.Form>
  );
}
