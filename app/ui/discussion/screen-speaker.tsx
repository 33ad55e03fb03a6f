import type { FloorView, SpeakerView } from '../../domain/discussion/floor-view';
import { faceOf, readClock } from '../../domain/discussion/speech-clock';
import { usePhrases } from '../../i18n/use-phrases';
import css from './screen.module.css';
import { useRemaining } from './use-remaining';

/** The speaker and the clock, to be read from the last row. */
export function ScreenSpeaker({ view }: { view: FloorView }) {
  const { say } = usePhrases();
  const { speaker, floor } = view;
  return (
    <section className={css.stage} aria-labelledby="who">
      {floor.item && (
        <p className={css.item}>
          {floor.item.ordinal}. {floor.item.title}
        </p>
      )}
      <h2 id="who" className={speaker ? css.name : css.nobody}>
        {speaker?.name ?? say('discussion:floor.screen.nobody')}
      </h2>
      {speaker && (
        <>
          <p className={css.from}>
            {[speaker.delegation, say(`discussion:floor.stances.${speaker.stance}`)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <BigClock speaker={speaker} now={view.now} />
        </>
      )}
    </section>
  );
}

function BigClock({ speaker, now }: { speaker: SpeakerView; now: Date }) {
  const { say } = usePhrases();
  const left = useRemaining(speaker, speaker.name, now);
  const { isOver } = readClock(left);
  const tone = isOver ? 'over' : left <= 30_000 ? 'short' : 'fine';
  return (
    <p className={css.clock} role="timer" data-tone={tone}>
      {isOver && <span className={css.up}>{say('discussion:floor.now.up')}</span>}
      <span className={css.face}>
        {isOver && '+'}
        {faceOf(left)}
      </span>
      {speaker.isPaused && <span className={css.paused}>{say('discussion:floor.now.paused')}</span>}
    </p>
  );
}
