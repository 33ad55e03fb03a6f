import { useCallback } from 'react';
import type { PhraseKey } from '../../i18n/phrases';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { Notice } from '../notice/notice';
import { Refused } from '../refused/refused';
import { answerFor, isLost, refusalIn, typedIn } from '../report/answer';
import { useDraft } from '../report/use-draft';
import { useSending } from '../report/use-sending';
import type { RoomPlace } from './room-place';
import css from './said.module.css';

const empty = { words: '' };

/** A box of words about one statement that is there already: to reword it, or to say why it is hidden. */
export function WordsForm(props: {
  place: RoomPlace;
  hidden: Readonly<Record<string, string>>;
  name: 'text' | 'reason';
  label: string;
  hint?: string;
  verb: string;
  start?: string;
  rows: number;
  most: number;
  onDone: () => void;
}) {
  const { place, hidden, name, label, hint, verb, start = '', rows, most, onDone } = props;
  const { say } = usePhrases();
  const page = answerFor(place.posted, hidden);
  const typed = typedIn(page)[name];
  const given = typeof typed === 'string' ? typed : start;
  const draft = useDraft(
    `${place.draft}:${hidden.intent}:${hidden.statementId}`,
    empty,
    place.serverKey,
    given ? { words: given } : undefined,
  );
  const { clear } = draft;
  const done = useCallback(() => {
    clear();
    onDone();
  }, [clear, onDone]);
  const { isSending, answer = page, submit } = useSending(paths.sayInRoom(place.room.id), done);
  const refusal = isSending ? null : refusalIn(answer);
  return (
    <form method="post" action={place.action} className={css.form} onSubmit={submit}>
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <Refused refusal={refusal} />
      <Field
        as="textarea"
        {...{ name, label, hint, rows }}
        maxLength={most}
        required
        readOnly={isSending}
        error={(refusal?.fields?.[name] ?? []).map((key) => say(key as PhraseKey))}
        value={draft.fields.words}
        onChange={(event) => draft.write({ words: event.currentTarget.value })}
      />
      <Button kind="quiet" pending={isSending} pendingText={say('discussion:rooms.sending')}>
        {verb}
      </Button>
      {!isSending && isLost(answer) && (
        <Notice tone="warning" word={say('platform:states.unsent')} live>
          {say('discussion:rooms.lost')}
        </Notice>
      )}
    </form>
  );
}
