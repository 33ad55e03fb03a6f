import type { Box } from '#app/domain/ballot/sealed/box';
import { boxFromFile, fetchBox } from './box-source';
import { el } from './dom';
import type { Memory } from './memory';
import { outcomeView } from './outcome-view';
import type { Page, View } from './page';
import { scanView } from './scan-view';
import { compare, resume, type Stage, takeIn } from './spot-check';

type Needing = Extract<Stage, { stage: 'needsBox' }>;

export type ChallengeView = View & {
  /** Takes in what was scanned, pasted, or stood behind the # of the address. */
  readonly take: (said: string) => void;
};

/** 抽查: the second device takes a code down, then looks into the opened ballot. */
export function challengeView(page: Page, memory: Memory): ChallengeView {
  let stage = resume(memory);
  let search: 'fetching' | 'missing' | 'wrong' = 'missing';

  const show = (next: Stage) => {
    stage = next;
    page.showAt('verdict');
  };
  const settle = (needing: Needing, box: Box | null, otherwise: 'missing' | 'wrong') => {
    if (stage !== needing) return;
    search = otherwise;
    show(box ? compare(box, needing) : needing);
  };
  const take = (said: string) => {
    const next = takeIn(memory, said, Date.now());
    search = 'fetching';
    show(next);
    if (next.stage !== 'needsBox') return;
    void fetchBox(next.opening.boxHash).then((box) => settle(next, box, 'missing'));
  };
  const chooseBox = (files: readonly File[]) => {
    if (stage.stage !== 'needsBox' || !files[0]) return;
    const needing = stage;
    void boxFromFile(files[0], needing.opening.boxHash).then((box) => settle(needing, box, 'wrong'));
  };
  const forget = () => {
    memory.forget();
    stage = resume(memory);
    page.showAt('said');
    page.announce(page.say().challenge.forgotten);
  };
  const scan = scanView(page, take);

  const draw = () => {
    const say = page.say().challenge;
    const steps = [say.step1, say.step2, say.step3, say.step4].map((step) => el('li', {}, step));
    const howTo = el(
      'section',
      {},
      el('h3', {}, say.steps),
      el('ol', { class: 'steps' }, ...steps),
      el('p', { class: 'soft' }, say.why),
    );
    return [
      el('h2', {}, say.heading),
      el('p', {}, say.what),
      // Who has begun needs the answer first, and what to do only if lost.
      ...(stage.stage === 'waiting'
        ? [howTo, scan.draw()]
        : [outcomeView(page, stage, search, { chooseBox, forget }), scan.draw(), howTo]),
    ];
  };
  return { draw, take };
}
