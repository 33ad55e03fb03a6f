import { button, el, filePicker } from './dom';
import type { Page } from './page';
import { canScan, readPhoto, watchCamera } from './scan';

/** The ways in: camera and photo where the browser can read them, text everywhere. */
export function scanView(page: Page, take: (said: string) => void): { draw: () => HTMLElement } {
  let typed = '';
  let trouble: 'noCamera' | 'noCode' | null = null;
  let stop: (() => void) | null = null;
  const video = el('video', { playsinline: true, muted: true, class: 'camera' });

  const taken = (said: string) => {
    stop = null;
    trouble = null;
    typed = '';
    take(said);
  };
  const fail = (why: 'noCamera' | 'noCode') => {
    trouble = why;
    page.redraw();
    page.announce(page.say().challenge[why]);
  };
  const start = () => {
    trouble = null;
    void watchCamera(video, taken).then(
      (off) => {
        stop = off;
        page.redraw();
      },
      () => fail('noCamera'),
    );
  };
  const end = () => {
    stop?.();
    stop = null;
    page.redraw();
  };
  const photo = ([file]: readonly File[]) => {
    if (file) void readPhoto(file).then((said) => (said ? taken(said) : fail('noCode')));
  };

  const ways = () => {
    const say = page.say().challenge;
    if (!canScan) return [el('p', { class: 'soft' }, say.systemCamera)];
    return [
      el(
        'p',
        { class: 'line' },
        stop ? button('camera', say.stopCamera, end) : button('camera', say.camera, start, 'primary'),
        filePicker('photo', say.photo, { accept: 'image/*' }, photo),
      ),
      stop && video,
    ];
  };
  const draw = () => {
    const say = page.say().challenge;
    const field = el('textarea', {
      id: 'said',
      rows: '3',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      maxlength: '50000',
      input: () => {
        typed = field.value;
      },
    });
    field.value = typed;
    const submit = (event: Event) => {
      event.preventDefault();
      if (typed.trim() === '') field.focus();
      else taken(typed);
    };
    return el(
      'section',
      { class: 'ways' },
      ...ways(),
      trouble && el('p', { class: 'warning' }, say[trouble]),
      el(
        'form',
        { submit, novalidate: true },
        el('label', { for: 'said' }, say.paste),
        field,
        el('button', { id: 'read', type: 'submit', class: 'button' }, say.read),
      ),
    );
  };
  return { draw };
}
