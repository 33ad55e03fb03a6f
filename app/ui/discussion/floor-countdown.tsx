import type { SpeakerView } from '../../domain/discussion/floor-view';
import { faceOf, readClock } from '../../domain/discussion/speech-clock';
import { usePhrases } from '../../i18n/use-phrases';
import { classes } from '../classes';
import css from './floor.module.css';
import { useRemaining } from './use-remaining';

/** A speaker's clock: what is left, then in words and colour that time is up and by how much. */
export function Countdown({ speaker, now }: { speaker: SpeakerView; now: Date }) {
  const { say } = usePhrases();
  const left = useRemaining(speaker, speaker.name, now);
  const { isOver } = readClock(left);
  const time = faceOf(left);
  return (
    <p className={css.countdown} role="timer" data-over={isOver || undefined}>
      <span className={classes(css.face, isOver && css.isOver)}>{time}</span>
      <span>
        {say(isOver ? 'discussion:floor.now.over' : 'discussion:floor.now.left', { time })}
        {speaker.isPaused && ` · ${say('discussion:floor.now.paused')}`}
      </span>
    </p>
  );
}
