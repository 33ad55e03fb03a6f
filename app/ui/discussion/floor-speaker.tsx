import { useEffect, useRef } from 'react';
import type { FloorView } from '../../domain/discussion/floor-view';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge, Tag } from '../badge/badge';
import { EmptyState } from '../empty-state/empty-state';
import { useAnnounce } from '../shell/announce';
import { Row, Stack } from '../stack/stack';
import css from './floor.module.css';
import { Countdown } from './floor-countdown';
import { sayVoice } from './floor-words';

/** Who has the floor, and how long yet. A new speaker is told by the page's live region. */
export function FloorSpeaker({ view }: { view: FloorView }) {
  const { say } = usePhrases();
  const announce = useAnnounce();
  const { speaker, floor } = view;
  const known = useRef(speaker?.id);
  const voice = speaker ? sayVoice(say, speaker) : '';
  useEffect(() => {
    if (known.current === speaker?.id) return;
    known.current = speaker?.id;
    if (speaker)
      announce(
        speaker.isMine ? say('discussion:floor.now.mine') : say('discussion:floor.called', { name: voice }),
      );
  }, [speaker, voice, announce, say]);
  return (
    <section className={css.speaker} aria-labelledby="speaker">
      <Stack gap="tight">
        <h2 id="speaker" tabIndex={-1}>
          {speaker?.isMine ? say('discussion:floor.now.mine') : say('discussion:floor.now.title')}
        </h2>
        <p>
          {floor.item
            ? say('discussion:floor.item', { ordinal: floor.item.ordinal, title: floor.item.title })
            : say('discussion:floor.noItem')}
        </p>
        {speaker ? (
          <>
            <p className={css.name}>{speaker.name}</p>
            <Row>
              {speaker.delegation && <span>{speaker.delegation}</span>}
              <Tag>{say(`discussion:floor.stances.${speaker.stance}`)}</Tag>
              {speaker.isPaused && <Badge tone="warning">{say('discussion:floor.now.paused')}</Badge>}
            </Row>
            <Countdown speaker={speaker} now={view.now} />
          </>
        ) : (
          <EmptyState level={3} title={say('discussion:floor.now.none')}>
            {say('discussion:floor.now.noneWho')}
          </EmptyState>
        )}
      </Stack>
    </section>
  );
}
