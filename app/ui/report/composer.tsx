import { useCallback, useEffect, useRef } from 'react';
import type { PhraseKey } from '../../i18n/phrases';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { Refused } from '../refused/refused';
import { SaveState } from '../save-state/save-state';
import { useAnnounce } from '../shell/announce';
import { type Answered, answerFor, isLost, refusalIn, typedIn } from './answer';
import css from './thread.module.css';
import { useDraft } from './use-draft';
import { useSending } from './use-sending';

const empty = { text: '' };

export type ComposerProps = {
  id?: string;
  documentId: string;
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
  const {
    id,
    documentId,
    action,
    hidden,
    draftName,
    serverKey,
    posted,
    label,
    hint,
    verb,
    start = '',
    onDone,
  } = props;
  const { say } = usePhrases();
  const announce = useAnnounce();
  const page = answerFor(posted, hidden);
  const typed = typedIn(page).text;
  const given = typeof typed === 'string' ? { text: typed } : start ? { text: start } : undefined;
  const draft = useDraft(draftName, empty, serverKey, given);
  const { clear } = draft;
  const done = useCallback(
    (sent: FormData) => {
      clear(sent);
      announce(say('report:thread.sent'));
      onDone();
    },
    [clear, announce, say, onDone],
  );
  const { isSending, answer = page, submit } = useSending(paths.sayOn(documentId), done);
  const form = useRef<HTMLFormElement>(null);
  const wasLost = !isSending && isLost(answer);

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
    <form ref={form} method="post" action={action} className={css.composer} onSubmit={submit}>
      {Object.entries({ ...hidden, key: draft.key }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Refused refusal={refusal} />
      <Field
        as="textarea"
        id={id}
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
    </form>
  );
}
