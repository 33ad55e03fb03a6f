import { useEffect, useState } from 'react';
import { toBase64url } from '../../../domain/ballot/sealed/base64url';
import type { Box } from '../../../domain/ballot/sealed/box';
import { chance } from '../../../domain/ballot/sealed/chance';
import { sign } from '../../../domain/ballot/sealed/signature';
import { sayWhen } from '../../../i18n/time';
import { usePhrases } from '../../../i18n/use-phrases';
import { Button } from '../../button/button';
import { Facts } from '../../facts/facts';
import { Notice } from '../../notice/notice';
import { Stack } from '../../stack/stack';
import { type BoxFault, checkBox } from './box-check';
import { type DutyProps, namesOf } from './duty-props';
import { fetchPapers } from './examine-box';

type Checked = Box | BoxFault | 'lost' | null;

/** Goes through a prepared box by itself, shows what stands in it, and signs only that. */
export function DutySign({ desk, keyset, duty }: DutyProps) {
  const { say } = usePhrases();
  const { view, ring, post } = desk;
  const [box, setBox] = useState<Checked>(null);
  const [isBusy, setBusy] = useState(false);
  const { source, threshold } = view.ceremony;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a box that was taken back and prepared again is announced anew.
  useEffect(() => {
    let isGone = false;
    fetchPapers(duty.id).then(
      (papers) => {
        if (!isGone) setBox(checkBox(papers, { keyset, source, threshold, duty, now: view.now }));
      },
      () => isGone || setBox('lost'),
    );
    return () => {
      isGone = true;
    };
  }, [duty.id, duty.opensAt.getTime(), duty.signed.length, source, threshold]);

  if (box === null) return <p>{say('sealed:duties.check')}</p>;
  if (typeof box === 'string') {
    return (
      <Notice tone="danger" level={4} word={say('sealed:console.refusedWord')}>
        <p>{box === 'lost' ? say('sealed:duties.lost') : say(`sealed:duties.faults.${box}`)}</p>
        {box !== 'lost' && <p>{say('sealed:duties.tell')}</p>}
      </Notice>
    );
  }
  const confirm = async () => {
    if (!ring) return;
    setBusy(true);
    const signature = toBase64url(sign(chance, 'SCV1/box-ok', ring.signing, box.paper.boxHash));
    await post({ intent: 'box', box: duty.id, signature });
    setBusy(false);
  };
  return (
    <Stack>
      <BoxFacts box={box} now={view.now} />
      <p>{say('sealed:duties.checked')}</p>
      <p>
        {say('sealed:duties.signed', { names: namesOf(desk, duty.signed) || say('sealed:duties.nobody') })}
      </p>
      {duty.signed.includes(view.me) && <p>{say('sealed:duties.signDone')}</p>}
      {!duty.signed.includes(view.me) && ring && (
        <Button
          type="button"
          kind="seal"
          pending={isBusy}
          consequence={say('sealed:duties.signNote')}
          onClick={confirm}
        >
          {say('sealed:duties.sign')}
        </Button>
      )}
    </Stack>
  );
}

/** What the signature will stand under, from the sealed document itself. */
function BoxFacts({ box, now }: { box: Box; now: Date }) {
  const { say, locale } = usePhrases();
  const { items, N, opens, closes } = box.manifest;
  const when = (seconds: number) => sayWhen(say, locale, new Date(seconds * 1000), now);
  return (
    <Facts
      items={[
        {
          label: say('sealed:duties.windowLabel'),
          value: say('sealed:duties.window', { from: when(opens), to: when(closes) }),
        },
        { label: say('sealed:duties.peopleLabel'), value: say('sealed:duties.people', { count: N }) },
        {
          label: say('sealed:duties.itemsLabel'),
          value: (
            <ol>
              {items.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ol>
          ),
        },
      ]}
    />
  );
}
