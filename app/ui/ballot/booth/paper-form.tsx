import { useEffect, useRef, useState } from 'react';
import { usePhrases } from '../../../i18n/use-phrases';
import { ActionBar } from '../../action-bar/action-bar';
import { Button } from '../../button/button';
import { Stack } from '../../stack/stack';
import { idleOf, isDone, type Marks, missingIn, type PaperItem } from './ink';
import { PaperItemCard } from './paper-item';
import type { Ink } from './use-ink';
import type { VoterView } from './view';

/** The paper: item after item, what is left, and one button. */
export function PaperForm(props: {
  view: VoterView;
  items: readonly PaperItem[];
  marks: Marks;
  ink: Ink;
  onCast: () => void;
  onSpotCheck: () => void;
  /** Leaves the earlier ballot as it is; null where there is none. */
  onGiveUp: (() => void) | null;
}) {
  const { view, items, marks, ink, onCast, onSpotCheck, onGiveUp } = props;
  const { say } = usePhrases();
  const [isTried, setTried] = useState(false);
  const [wanted, setWanted] = useState<number | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const open = items.flatMap((item, at) => (isDone(item, marks[at]!) ? [] : [at]));
  const first = open[0];
  const canRest = items.some((item, at) => idleOf(item) !== null && missingIn(item, marks[at]!) > 0);

  useEffect(() => {
    if (wanted === null) return;
    const card = form.current?.querySelector(`[data-item="${wanted}"]`);
    const rows = [...(card?.querySelectorAll('fieldset') ?? [])];
    const empty = rows.find((row) => !row.querySelector('input:checked')) ?? card;
    const box = empty?.querySelector<HTMLInputElement>('input:not(:disabled)');
    box?.focus({ preventScroll: true });
    (rows.length > 1 ? empty : card)?.scrollIntoView({ block: 'center' });
    setWanted(null);
  }, [wanted]);

  const orShow = (act: () => void) => () => {
    setTried(true);
    if (first === undefined) act();
    else setWanted(first);
  };
  return (
    <form ref={form} onSubmit={(event) => event.preventDefault()}>
      <Stack gap="loose">
        {items.map((item, at) => (
          <PaperItemCard
            // biome-ignore lint/suspicious/noArrayIndexKey: items are known by their place on the paper.
            key={at}
            item={item}
            place={at}
            of={items.length}
            text={view.texts[at]}
            marks={marks[at]!}
            isFaulty={isTried && open.includes(at)}
            onMark={(row, option) => ink.mark(items, at, row, option)}
            onRest={() => ink.rest(items, at)}
          />
        ))}
        <ActionBar
          note={<Left {...{ open, first, canRest }} onNext={setWanted} onRest={() => ink.restAll(items)} />}
        >
          {/* No submit button: Enter on a box must not cast. */}
          <Button
            type="button"
            kind="seal"
            wide
            onClick={orShow(onCast)}
            consequence={say(view.box.revote ? 'sealed:paper.revoteNote' : 'sealed:paper.finalNote')}
          >
            {say(view.standing?.voted ? 'sealed:paper.castAgain' : 'sealed:paper.cast')}
          </Button>
          <Button type="button" kind="quiet" onClick={orShow(onSpotCheck)}>
            {say('sealed:paper.spot.button')}
          </Button>
          {onGiveUp && (
            <Button type="button" kind="plain" onClick={onGiveUp}>
              {say('sealed:paper.done.keep')}
            </Button>
          )}
        </ActionBar>
      </Stack>
    </form>
  );
}

function Left(props: {
  open: readonly number[];
  first: number | undefined;
  canRest: boolean;
  onNext: (item: number) => void;
  onRest: () => void;
}) {
  const { open, first, canRest, onNext, onRest } = props;
  const { say } = usePhrases();
  return (
    <>
      <output>
        {open.length > 0 ? say('sealed:paper.left', { count: open.length }) : say('sealed:paper.leftNone')}
      </output>{' '}
      {first !== undefined && (
        <Button type="button" kind="plain" onClick={() => onNext(first)}>
          {say('sealed:paper.toNext')}
        </Button>
      )}{' '}
      {canRest && (
        <Button type="button" kind="plain" onClick={onRest}>
          {say('sealed:paper.restAll')}
        </Button>
      )}
    </>
  );
}
