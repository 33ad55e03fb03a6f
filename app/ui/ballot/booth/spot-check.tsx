import { useEffect, useRef, useState } from 'react';
import { usePhrases } from '../../../i18n/use-phrases';
import { Button } from '../../button/button';
import { Details } from '../../details/details';
import { Notice } from '../../notice/notice';
import { Stack } from '../../stack/stack';
import { BallotCode } from './ballot-code';
import type { Booth } from './contract';
import type { Marks, PaperItem } from './ink';
import { QrCode } from './qr-code';
import css from './spot-check.module.css';
import { sayMarked } from './words';

type Props = {
  booth: Booth;
  items: readonly PaperItem[];
  marks: Marks;
  onBack: () => void;
  onFail: () => void;
};

const pageOf = (hash: string) => `${location.origin}/verify.html#${hash}`;

/** 抽查: another device takes down the paper's name, then looks into it; the paper in hand is sealed afresh and never lost. */
export function SpotCheck({ booth, items, marks, onBack, onFail }: Props) {
  const { say } = usePhrases();
  const [shown, setShown] = useState<{ commitment: string; code: string } | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const failed = useRef(onFail);
  failed.current = onFail;
  useEffect(() => {
    booth.ask('show', null).then(setShown, () => failed.current());
  }, [booth]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its heading.
  useEffect(() => title.current?.focus(), [opening === null]);
  const open = () => booth.ask('spotCheck', null).then((done) => setOpening(done.opening), failed.current);
  return (
    <section aria-labelledby="spot-title">
      <Stack>
        <h2 id="spot-title" ref={title} tabIndex={-1}>
          {say('sealed:paper.spot.title')}
        </h2>
        <p>{say('sealed:paper.spot.lede')}</p>
        <ol className={css.steps}>
          {(['scan', 'open', 'compare'] as const).map((step) => (
            <li key={step}>{say(`sealed:paper.spot.steps.${step}`)}</li>
          ))}
        </ol>
        {opening === null
          ? shown && (
              <>
                <Pointer key="first" label={say('sealed:paper.spot.first')} link={pageOf(shown.commitment)} />
                <BallotCode code={shown.code} label={say('sealed:paper.spot.code')} />
                <Button type="button" onClick={open}>
                  {say('sealed:paper.spot.scanned')}
                </Button>
              </>
            )
          : shown && (
              <>
                <Pointer key="second" label={say('sealed:paper.spot.second')} link={pageOf(opening)} />
                <Filled {...{ items, marks }} />
                <Notice tone="info" word={say('sealed:paper.note')} live>
                  <p>{say('sealed:paper.spot.renewed')}</p>
                </Notice>
              </>
            )}
        <Button type="button" kind={opening === null ? 'quiet' : 'primary'} onClick={onBack}>
          {say('sealed:paper.spot.back')}
        </Button>
      </Stack>
    </section>
  );
}

/** A QR code that leads to the checking page, and the same as a link to copy. */
function Pointer({ label, link }: { label: string; link: string }) {
  const { say } = usePhrases();
  return (
    <>
      <p>{label}</p>
      <QrCode text={link} label={label} />
      <Details summary={say('sealed:paper.spot.link')}>
        <a className={css.link} href={link} target="_blank" rel="noopener noreferrer">
          {link}
        </a>
      </Details>
    </>
  );
}

/** What the person filled in on the paper that was opened, to be compared with what the other device says. */
function Filled({ items, marks }: Pick<Props, 'items' | 'marks'>) {
  const { say } = usePhrases();
  return (
    <>
      <h3>{say('sealed:paper.spot.filled')}</h3>
      <ul>
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items are known by their place on the paper.
          <li key={at}>
            {item.title}
            <ul>
              {marks[at]!.map((option, row) => {
                const words = sayMarked(say, item, row, option);
                // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place; two people may have one name.
                return words && <li key={row}>{words}</li>;
              })}
            </ul>
          </li>
        ))}
      </ul>
      <p>{say('sealed:paper.spot.compare')}</p>
    </>
  );
}
