import { codeView } from './code-view';
import { button, el, filePicker, notice } from './dom';
import { examineChosen, type Told } from './examining';
import type { Chosen, WrongFiles } from './open-files';
import type { Page, View } from './page';
import { checkList, verdict } from './report-view';
import { resultView } from './result-view';

// Asked when drawn: the worker runs this file too, and knows no inputs.
const canChooseFolder = () => 'webkitdirectory' in HTMLInputElement.prototype;

const chosenOf = (files: readonly File[]): Chosen[] =>
  files.map((file) => ({ file, path: file.webkitRelativePath || file.name }));

/** 验票箱: choose a bundle, watch it being checked, read what came of it. */
export function verifyView(page: Page): View {
  let told: Told | null = null;
  let stop = () => {};
  let code = codeView(page, new Map());

  const hear = (next: Told) => {
    const of = told?.kind === 'progress' ? told.of : 0;
    told = next;
    // The bar moves without the page being drawn anew.
    if (next.kind === 'progress' && next.of === of) return moveBar(page, next);
    if (next.kind === 'report') code = codeView(page, next.report.codes);
    if (next.kind === 'progress' || next.kind === 'blocking') page.redraw();
    else page.showAt('verdict');
  };
  const begin = (files: readonly File[]) => {
    stop();
    told = { kind: 'progress', done: 0, of: 0 };
    page.redraw();
    page.announce(page.say().verify.reading);
    stop = examineChosen(chosenOf(files), hear);
  };
  const again = () => {
    stop();
    told = null;
    page.showAt('bundle');
  };

  const draw = () => {
    const say = page.say();
    const heading = el('h2', {}, say.verify.heading);
    if (!told) return [heading, el('p', {}, say.verify.what), chooser(page, begin)];
    if (told.kind === 'progress' || told.kind === 'blocking') return [heading, ...working(page, told)];
    if (told.kind !== 'report') return [heading, fault(page, told), chooser(page, begin)];
    const { report } = told;
    const isProved = report.faults.length === 0;
    const result = report.result && resultView(say, report.result, isProved);
    const checks = checkList(say, report);
    return [
      heading,
      verdict(say, report),
      // After a failure its place matters more than figures that prove nothing.
      ...(isProved ? [result] : [checks, result]),
      report.codes.size > 0 ? code.draw() : null,
      isProved ? checks : null,
      el('p', {}, button('again', say.verify.again, again)),
    ];
  };
  return { draw };
}

function chooser(page: Page, begin: (files: readonly File[]) => void): HTMLElement {
  const say = page.say().verify;
  const area = el(
    'div',
    {
      class: 'drop',
      dragover: (event) => {
        event.preventDefault();
        area.classList.add('over');
      },
      dragleave: () => area.classList.remove('over'),
      drop: (event) => {
        event.preventDefault();
        const files = [...((event as DragEvent).dataTransfer?.files ?? [])];
        if (files.length > 0) begin(files);
      },
    },
    filePicker('bundle', say.choose, {}, begin),
    canChooseFolder() && filePicker('folder', say.chooseFolder, { webkitdirectory: true }, begin),
    el('p', { class: 'soft mouse-only' }, say.drop),
  );
  return area;
}

type Working = Extract<Told, { kind: 'progress' | 'blocking' }>;

const sentenceOf = (page: Page, told: Working): string => {
  const say = page.say().verify;
  if (told.kind === 'blocking') return say.blocking;
  return told.of > 0 ? say.progress(told.done, told.of) : say.reading;
};

function working(page: Page, told: Working): HTMLElement[] {
  const known = told.kind === 'progress' && told.of > 0;
  const bar = el('progress', {
    id: 'bar',
    'aria-label': page.say().verify.progressName,
    ...(known ? { max: String(told.of), value: String(told.done) } : {}),
  });
  return [bar, el('p', { id: 'progress' }, sentenceOf(page, told))];
}

function moveBar(page: Page, told: Extract<Told, { kind: 'progress' }>): void {
  const [bar, words] = [document.getElementById('bar'), document.getElementById('progress')];
  bar?.setAttribute('value', String(told.done));
  if (words) words.textContent = sentenceOf(page, told);
}

function wrongSentence(page: Page, wrong: WrongFiles): string {
  const say = page.say();
  return wrong.wrong === 'half'
    ? say.verify.wrong.half(wrong.missing.join(say.result.separator))
    : say.verify.wrong[wrong.wrong];
}

function fault(page: Page, told: Extract<Told, { kind: 'wrong' | 'broken' }>): HTMLElement {
  const say = page.say().verify;
  if (told.kind === 'broken') return notice('bad', say.broken, el('p', {}, say.brokenWhy));
  return notice('plain', wrongSentence(page, told.wrong));
}
