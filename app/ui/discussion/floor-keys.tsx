import { useEffect, useState } from 'react';
import type { FloorView } from '../../domain/discussion/floor-view';
import { usePhrases } from '../../i18n/use-phrases';
import { Choice } from '../choice/choice';
import { Details } from '../details/details';
import { Stack } from '../stack/stack';
import css from './floor.module.css';

const ofMember = { h: 'raise', l: 'lower' } as const;
const ofChair = { n: 'next', p: 'pause', 1: 'minute', 3: 'three', e: 'end' } as const;
const stored = 'floor-keys';

/** Names the page's shortcuts and works them; whoever speaks to the device or types by chance may switch them off. */
export function FloorKeys({ view }: { view: FloorView }) {
  const { say } = usePhrases();
  const [isOn, setOn] = useState(true);
  useEffect(() => setOn(localStorage.getItem(stored) !== 'off'), []);
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest('input, select, textarea')) return;
      const key = CSS.escape(event.key.toLowerCase());
      document.querySelector<HTMLElement>(`button[aria-keyshortcuts="${key}"]`)?.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn]);
  const keys = [...(view.seat === 'moderator' ? Object.entries(ofChair) : []), ...Object.entries(ofMember)];
  const pick = (chosen: readonly string[]) => {
    setOn(chosen.length > 0);
    localStorage.setItem(stored, chosen.length > 0 ? 'on' : 'off');
  };
  return (
    <div className={css.keys}>
      <Details summary={say('discussion:floor.keys.title')}>
        <Stack>
          <ul className="plain-list">
            {keys.map(([key, verb]) => (
              <li key={key}>
                <kbd>{key.toUpperCase()}</kbd> {say(`discussion:floor.keys.${verb}`)}
              </li>
            ))}
          </ul>
          <Choice
            type="checkbox"
            name="keys"
            legend={say('discussion:floor.keys.title')}
            legendHidden
            options={[{ value: 'on', label: say('discussion:floor.keys.use') }]}
            value={isOn ? ['on'] : []}
            onPick={pick}
          />
        </Stack>
      </Details>
    </div>
  );
}
