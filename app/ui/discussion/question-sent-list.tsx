import type { SentQuestion } from '../../domain/discussion/question-views';
import type { Say } from '../../i18n/phrases';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { classes } from '../classes';
import css from './question.module.css';
import { roomCalled } from './room-called';
import { useAwake } from './use-awake';

/** What the groups sent, each to be ticked; what sounds like a ticked one is marked, and can be ticked with it in one press. */
export function SentList(props: {
  sent: readonly SentQuestion[];
  picked: readonly string[];
  onPick: (ids: readonly string[]) => void;
  onUse: (text: string) => void;
}) {
  const { say } = usePhrases();
  const isAwake = useAwake();
  const { sent, picked, onPick, onUse } = props;
  const near = new Set(
    sent.filter((one) => picked.includes(one.id)).flatMap((one) => one.alike.map(({ id }) => id)),
  );
  const toggle = (id: string, ticked: boolean) =>
    onPick(ticked ? [...picked, id] : picked.filter((one) => one !== id));
  return (
    <ul className={`plain-list ${css.lines}`}>
      {sent.map((one) => {
        const isNear = near.has(one.id) && !picked.includes(one.id);
        return (
          <li key={one.id} className={classes(isNear && css.near)}>
            <label className={css.pick}>
              <input
                type="checkbox"
                name="groupQuestions[]"
                value={one.id}
                checked={picked.includes(one.id)}
                onChange={(event) => toggle(one.id, event.currentTarget.checked)}
              />
              <span className={css.words} dir="auto">
                {one.text}
              </span>
            </label>
            <p className={css.small}>
              {say('questions:merge.meta', {
                room: roomCalled(say, one.room),
                count: one.count,
                support: one.support,
              })}
              {one.item && ` · ${say('questions:merge.itemName', one.item)}`}
            </p>
            {one.alike.length > 0 && (
              <p className={css.small}>{say('questions:merge.alike', { rooms: roomsOf(say, one) })}</p>
            )}
            {one.joins.length > 0 && (
              <p className={css.small}>
                {say('questions:merge.joins', {
                  numbers: one.joins.map(({ number }) => number).join(say('questions:merge.comma')),
                })}
              </p>
            )}
            {isAwake && (
              <div className={css.acts}>
                {one.alike.length > 0 && (
                  <Button
                    type="button"
                    kind="plain"
                    onClick={() =>
                      onPick([...new Set([...picked, one.id, ...one.alike.map(({ id }) => id)])])
                    }
                  >
                    {say('questions:merge.alikePick')}
                  </Button>
                )}
                <Button type="button" kind="plain" onClick={() => onUse(one.text)}>
                  {say('questions:merge.useThis')}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const roomsOf = (say: Say, one: SentQuestion) =>
  [...new Set(one.alike.map(({ room }) => roomCalled(say, room)))].join(say('questions:merge.comma'));
