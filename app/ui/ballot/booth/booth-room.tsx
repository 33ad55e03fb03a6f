import { useCallback, useEffect, useRef, useState } from 'react';
import { usePhrases } from '../../../i18n/use-phrases';
import { Button } from '../../button/button';
import { Notice } from '../../notice/notice';
import { Refused } from '../../refused/refused';
import { Stack } from '../../stack/stack';
import { AfterCast } from './after-cast';
import { PaperForm } from './paper-form';
import { Sending } from './sending';
import { SpotCheck } from './spot-check';
import { type BoothState, useBooth, useSealing } from './use-booth';
import { type Settled, useCast } from './use-cast';
import { useInk } from './use-ink';
import { useReread } from './use-reread';
import { useStored } from './use-stored';
import { placeOf, type VoterView } from './view';

/** Refusals after which what was filled in can still be cast; after any other it stays nowhere. */
const repeatable: ReadonlySet<string> = new Set([
  'sealed.replacedElsewhere',
  'sealed.otherBox',
  'sealed.badBallot',
]);

/**
 * The part of the voter's page that lives on the device: the paper, sealing and sending it, and looking for it later. What is filled in
 * stays in this page's memory until the ballot is confirmed, and nowhere else.
 */
export default function BoothRoom({ view, personId }: { view: VoterView; personId: string }) {
  const { box } = view;
  const { say } = usePhrases();
  const device = useStored(box.id, personId);
  const reread = useReread(view);
  const [isChanging, setChanging] = useState(false);
  const [isChecking, setChecking] = useState(false);
  const ink = useInk();
  const { erase } = ink;
  // Nothing is said before the page knows of the ballot: a paper filled in by what it knew before would be refused.
  const onSettled = useCallback(
    async (settled: Settled) => {
      const mayRepeat = settled.kind === 'refused' && repeatable.has(settled.refusal.code);
      if (!mayRepeat) erase();
      await reread();
      setChanging(mayRepeat);
    },
    [erase, reread],
  );
  const { casting, isKept, begin, dismiss } = useCast(box.id, device, onSettled);

  const place = placeOf(view);
  const wantsPaper = place === 'paper' || (place === 'cast' && isChanging && box.revote);
  const isUnderWay = casting.kind === 'sending' || casting.kind === 'signedOut';
  const { state, again, fail } = useBooth(view, wantsPaper && !isUnderWay, device.stored.boxHash ?? null);
  useSealing(state, ink.marks, fail);
  const { take } = ink;
  const { write } = device;
  useEffect(() => {
    if (state.kind !== 'open') return;
    write({ boxHash: state.boxHash });
    take(state.items);
  }, [state, write, take]);

  const refusal = casting.kind === 'refused' ? casting.refusal : null;
  const isTapped = useRef(false);
  const cast = () => {
    if (state.kind !== 'open' || isTapped.current) return;
    isTapped.current = true;
    const { booth } = state;
    booth
      .ask('cast', null)
      .then(begin, () => fail(booth))
      .finally(() => {
        isTapped.current = false;
      });
  };

  if (isUnderWay) return <Sending casting={casting} boxId={box.id} />;
  const said = <Refused refusal={refusal} />;
  if (!wantsPaper)
    return (
      <Stack gap="loose">
        {said}
        <AfterCast {...{ view, device, isKept }} onChange={box.revote ? () => setChanging(true) : null} />
      </Stack>
    );
  if (state.kind !== 'open' || !ink.marks)
    return (
      <Stack gap="loose">
        {said}
        <Opening state={state} again={again} />
      </Stack>
    );
  const { booth, items } = state;
  if (isChecking)
    return (
      <SpotCheck
        {...{ booth, items }}
        marks={ink.marks}
        onFail={() => fail(booth)}
        onBack={() => setChecking(false)}
      />
    );
  const giveUp = () => {
    erase();
    dismiss();
    setChanging(false);
  };
  return (
    <Stack gap="loose">
      {said}
      {refusal && <p>{say('sealed:paper.kept')}</p>}
      <PaperForm
        {...{ view, items, ink }}
        marks={ink.marks}
        onCast={cast}
        onSpotCheck={() => setChecking(true)}
        onGiveUp={place === 'cast' ? giveUp : null}
      />
    </Stack>
  );
}

function Opening({ state, again }: { state: BoothState; again: () => void }) {
  const { say } = usePhrases();
  if (state.kind !== 'fault') return <p role="status">{say('sealed:paper.preparing')}</p>;
  return (
    <Notice
      tone="danger"
      word={say('sealed:paper.attention')}
      title={say('sealed:paper.faults.title')}
      live
      actions={
        state.fault === 'broken' && (
          <Button type="button" kind="quiet" onClick={again}>
            {say('sealed:paper.faults.again')}
          </Button>
        )
      }
    >
      <p>{say(`sealed:paper.faults.${state.fault}`)}</p>
    </Notice>
  );
}
