import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import type { ItemView, RoomPage } from '../../domain/discussion/room-views';
import type { PhraseKey } from '../../i18n/phrases';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { Refused } from '../refused/refused';
import { answerFor, isLost, refusalIn, typedIn } from '../report/answer';
import { useDraft } from '../report/use-draft';
import { useSending } from '../report/use-sending';
import { SaveState } from '../save-state/save-state';
import { ComposerAbout } from './composer-about';
import { ComposerPlace } from './composer-place';
import css from './room.module.css';
import type { RoomPlace } from './room-place';
import { useAgain } from './use-again';
import { useAwake } from './use-awake';

const empty = { text: '', itemId: '', side: '', parentId: '', parentName: '' };

/** Whom the next words answer; `turn` tells two presses on the same statement apart. */
export type ReplyTo = { readonly id: string; readonly label: string; readonly turn: number };

/** The box to speak in: kept on the device until it has arrived, sent once whatever the connection does. */
export function RoomComposer(props: {
  place: RoomPlace;
  items: readonly ItemView[];
  /** The item that the page shows, chosen beforehand. */
  itemId: string;
  about: RoomPage['about'];
  replyTo: ReplyTo | null;
  /** A page of one thread: whatever is said there answers it. */
  onlyReplies?: boolean;
  onType: () => void;
}) {
  const { place, items, itemId, about, replyTo, onlyReplies, onType } = props;
  const { say } = usePhrases();
  const form = useRef<HTMLFormElement>(null);
  const page = answerFor(place.posted, { intent: 'say' });
  const typed = page ? (typedIn(page) as Partial<typeof empty>) : undefined;
  const start = useRef({ ...empty, itemId });
  const draft = useDraft<typeof empty>(place.draft, start.current, place.serverKey, typed);
  const { fields, write, clear, renew } = draft;
  const { reload } = place;
  const done = useCallback(
    (sent: FormData) => {
      clear(sent);
      reload();
    },
    [clear, reload],
  );
  const { isSending, answer = page, submit } = useSending(paths.sayInRoom(place.room.id), done);
  const refusal = isSending ? null : refusalIn(answer);
  const wasLost = !isSending && isLost(answer);
  useAgain(form, wasLost);

  // Another tab has sent other words with this key: these are new words and get a key of their own.
  const isUsedUp = refusal?.code === 'discussion.keyTaken';
  useEffect(() => {
    if (isUsedUp) renew();
  }, [isUsedUp, renew]);

  useEffect(() => {
    if (!replyTo || onlyReplies) return;
    write({ parentId: replyTo.id, parentName: replyTo.label });
    if (replyTo.turn > 0) form.current?.querySelector('textarea')?.focus();
  }, [replyTo, onlyReplies, write]);

  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  const isAwake = useAwake();
  const picked = fields.parentId === '' ? null : { id: fields.parentId, label: fields.parentName };
  const parent = onlyReplies || !isAwake ? replyTo : picked;
  const isReply = parent !== null;
  const faults = (field: string) => (refusal?.fields?.[field] ?? []).map((key) => say(key as PhraseKey));
  const offline = typeof navigator !== 'undefined' && !navigator.onLine;
  const phase = isSending ? 'saving' : wasLost ? (offline ? 'offline' : 'unsent') : 'saved';
  const verb = say(isReply ? 'discussion:rooms.sendReply' : 'discussion:rooms.send');
  return (
    <form ref={form} id="say" method="post" action={place.action} className={css.composer} onSubmit={submit}>
      <input type="hidden" name="intent" value="say" />
      <input type="hidden" name="key" value={draft.key} />
      <input type="hidden" name="parentId" value={parent?.id ?? ''} />
      <Refused refusal={refusal} />
      {isReply ? (
        <p className={css.small}>
          <bdi>{parent.label}</bdi>
          {!onlyReplies && isAwake && (
            <Button kind="plain" type="button" onClick={() => write({ parentId: '', parentName: '' })}>
              {say('discussion:rooms.cancelReply')}
            </Button>
          )}
        </p>
      ) : (
        about && <ComposerAbout about={about} />
      )}
      <Field
        as="textarea"
        name="text"
        rows={3}
        required
        label={say(isReply ? 'discussion:rooms.writeReply' : 'discussion:rooms.write')}
        hint={say('discussion:rooms.writeHint')}
        error={faults('text')}
        value={fields.text}
        onKeyDown={sendByKey}
        onChange={(event) => {
          write({ text: event.currentTarget.value });
          onType();
        }}
      />
      {!isReply && (
        <ComposerPlace
          items={items}
          fields={fields}
          write={write}
          faults={faults}
          hasAbout={about !== null}
        />
      )}
      <div className={css.foot}>
        <Button pending={isSending} pendingText={say('discussion:rooms.sending')}>
          {verb}
        </Button>
        {(draft.isKept || isSending || wasLost) && (
          <SaveState
            phase={phase}
            words={{
              saved: say('discussion:rooms.draftSaved'),
              saving: say('discussion:rooms.sending'),
              unsent: say('discussion:rooms.draftUnsent'),
              offline: say('discussion:rooms.draftOffline'),
            }}
          />
        )}
      </div>
    </form>
  );
}
