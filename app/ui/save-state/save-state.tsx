import { useEffect, useRef } from 'react';
import { classes } from '../classes';
import { useAnnounce } from '../shell/announce';
import css from './save-state.module.css';

export type SavePhase = 'saved' | 'saving' | 'unsent' | 'offline';

/**
 * Where one types: is it kept? Only getting worse and getting well again is announced, not every keystroke's saving.
 * `unsent` and `offline` mean that the text is on this device only.
 */
export function SaveState(props: {
  phase: SavePhase;
  words: Readonly<Record<SavePhase, string>>;
  time?: string;
}) {
  const { phase, words, time } = props;
  const announce = useAnnounce();
  const isTroubled = phase === 'unsent' || phase === 'offline';
  const wasTroubled = useRef(false);
  const text = words[phase];
  useEffect(() => {
    if (phase === 'saving') return;
    if (isTroubled !== wasTroubled.current) announce(text);
    wasTroubled.current = isTroubled;
  }, [announce, phase, isTroubled, text]);
  return (
    <span className={classes(css.state, css[phase])}>
      <span className={css.mark} aria-hidden="true" /> {text}
      {phase === 'saved' && time && <time className={css.time}>{time}</time>}
    </span>
  );
}
