import { useCallback, useRef } from 'react';
import type { PhraseKey } from '../../i18n/phrases';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Field } from '../field/field';
import { Refused } from '../refused/refused';
import { SaveState } from '../save-state/save-state';
import { useAnnounce } from '../shell/announce';
import { answerFor, isLost, refusalIn, typedIn } from './answer';
import type { Place } from './place';
import css from './thread.module.css';
import { useDraft } from './use-draft';
import { useSending } from './use-sending';

const kinds = ['replace', 'insertAfter', 'delete'] as const;

/** Proposes to change one paragraph; the present wording is in the box to be changed in place. */
export function AmendmentForm({ place, text }: { place: Place; text: string }) {
  const { say } = usePhrases();
  const announce = useAnnounce();
  const hidden = { intent: 'amend', blockId: place.blockId };
  const page = answerFor(place.posted, hidden);
  const start = useRef({ text, reason: '', kind: 'replace' });
  const given = page ? (typedIn(page) as Record<string, string>) : undefined;
  const { fields, key, isKept, write, clear } = useDraft<Record<string, string>>(
    `${place.draft}:amend`,
    start.current,
    place.serverKey,
    given,
  );
  const { reload } = place;
  const done = useCallback(() => {
    clear();
    announce(say('report:amendment.proposed'));
    reload();
  }, [clear, announce, say, reload]);
  const { isSending, answer = page, submit } = useSending(paths.sayOn(place.documentId), done);

  const choose = (kind: string) => {
    if (kind === 'insertAfter' && fields.text === text) write({ kind, text: '' });
    else if (kind === 'replace' && fields.text === '') write({ kind, text });
    else write({ kind });
  };
  const refusal = isSending ? null : refusalIn(answer);
  const faults = (field: string) => (refusal?.fields?.[field] ?? []).map((key) => say(key as PhraseKey));
  const wasLost = !isSending && isLost(answer);
  return (
    <form method="post" action={place.action} className={css.composer} onSubmit={submit}>
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
    </form>
  );
}
