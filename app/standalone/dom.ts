/** What may stand inside an element. Text becomes a text node and nothing else, so that no title of a bundle is ever markup. */
export type Child = Node | string | null | false;

type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;

/** An element with attributes; a function is a listener for the event of that name, false leaves an attribute out. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false) made.setAttribute(name, value);
  }
  made.append(...children.filter((child): child is Node | string => child !== null && child !== false));
  return made;
}

/** A label that opens the machine's own file chooser; the input stays reachable by keyboard. */
export function filePicker(
  id: string,
  label: string,
  attributes: Attributes,
  chosen: (files: readonly File[]) => void,
): HTMLElement {
  const input = el('input', {
    ...attributes,
    id,
    type: 'file',
    class: 'visually-hidden',
    change: () => {
      const files = [...(input.files ?? [])];
      // So that choosing the same file again is heard.
      input.value = '';
      if (files.length > 0) chosen(files);
    },
  });
  return el('span', { class: 'picker' }, input, el('label', { for: id, class: 'button' }, label));
}

export const button = (id: string, label: string, pressed: () => void, kind = ''): HTMLElement =>
  el('button', { id, type: 'button', class: `button ${kind}`.trim(), click: pressed }, label);

/** A notice with a mark that does not depend on its colour. */
export const notice = (tone: 'good' | 'bad' | 'plain', heading: string, ...children: readonly Child[]) =>
  el(
    'section',
    { class: `notice ${tone}` },
    el(
      'h3',
      { id: 'verdict', tabindex: '-1' },
      tone === 'plain'
        ? null
        : el('span', { class: 'mark', 'aria-hidden': 'true' }, tone === 'good' ? '✓' : '✗'),
      heading,
    ),
    ...children,
  );
