import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { PhraseKey } from '../../i18n/phrases';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Field } from '../field/field';
import { Refused } from '../refused/refused';
import { SaveState } from '../save-state/save-state';
import { useAnnounce } from '../shell/announce';
import { type Answered, answerFor, isLost, refusalIn, typedIn } from './answer';
import type { Place } from './place';
import css from './thread.module.css';
import { useDraft } from './use-draft';

const kinds = ['replace', 'insertAfter', 'delete'] as const;

/** Proposes to change one paragraph; the present wording is in the box to be changed in place. */
export function AmendmentForm({ place, text }: { place: Place; text: string }) {
  const { say } = usePhrases();
  const announce = useAnnounce();
  const fetcher = useFetcher<Answered>();
  const hidden = { intent: 'amend', blockId: place.blockId };
  const answer = fetcher.data ?? answerFor(place.posted, hidden);
  const typed = fetcher.data ? {} : typedIn(answer);
  const start = useRef({ text, reason: '', kind: 'replace' });
  const given = refusalIn(answer) && !fetcher.data ? (typed as Record<string, string>) : undefined;
  const { fields, key, isKept, write, clear } = useDraft<Record<string, string>>(
    `${place.draft}:amend`,
    start.current,
    place.serverKey,
    given,
  );
  const isSending = fetcher.state !== 'idle';
  const done = fetcher.state === 'idle' && fetcher.data?.ok ? fetcher.data : null;
  const told = useRef<unknown>(null);
  const { reload } = place;
  useEffect(() => {
    if (!done || told.current === done) return;
    told.current = done;
    clear();
    announce(say('report:amendment.proposed'));
    reload();
  }, [done, clear, announce, say, reload]);

  const choose = (kind: string) => {
    if (kind === 'insertAfter' && fields.text === text) write({ kind, text: '' });
    else if (kind === 'replace' && fields.text === '') write({ kind, text });
    else write({ kind });
  };
  const refusal = isSending ? null : refusalIn(answer);
  const faults = (field: string) => (refusal?.fields?.[field] ?? []).map((key) => say(key as PhraseKey));
  const wasLost = !isSending && isLost(fetcher.data);
  return (
    <fetcher.Form method="post" action={place.action} className={css.composer}>
      {Object.entries({ ...hidden, key }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Refused refusal={refusal} />
      <Choice
        type="radio"
        name="kind"
        legend={say('report:amendment.kind')}
        options={kinds.map((value) => ({ value, label: say(`report:amendment.${value}`) }))}
        value={fields.kind ?? 'replace'}
        onPick={choose}
        error={faults('kind')}
      />
      <div hidden={fields.kind === 'delete'}>
        <Field
          as="textarea"
          name="text"
          rows={6}
          label={say('report:amendment.text')}
          hint={say('report:amendment.textHint')}
          error={faults('text')}
          value={fields.text ?? ''}
          onChange={(event) => write({ text: event.currentTarget.value })}
        />
      </div>
      <Field
        as="textarea"
        name="reason"
        rows={2}
        required
        label={say('report:amendment.reason')}
        hint={say('report:amendment.reasonHint')}
        error={faults('reason')}
        value={fields.reason ?? ''}
        onChange={(event) => write({ reason: event.currentTarget.value })}
      />
      <div className={css.foot}>
        <Button kind="quiet" pending={isSending} pendingText={say('report:thread.sending')}>
          {say('report:amendment.send')}
        </Button>
        {(isKept || wasLost) && !isSending && (
          <SaveState
            phase={wasLost ? 'unsent' : 'saved'}
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
