import type { FloorView, QueuedView } from '../../domain/discussion/floor-view';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge, Tag } from '../badge/badge';
import { Details } from '../details/details';
import { EmptyState } from '../empty-state/empty-state';
import { Section } from '../page/page';
import { Row, Stack } from '../stack/stack';
import css from './floor.module.css';
import { FloorOrder } from './floor-order';
import { sayVoice } from './floor-words';

const sentences = ['order', 'first', 'turn', 'time', 'other', 'chair'] as const;

/** Who waits, in the order of the rules, each with the sentence that gave the place; the chair may call or lower any of them. */
export function FloorQueue({ view }: { view: FloorView }) {
  const { say } = usePhrases();
  const { queue, floor } = view;
  return (
    <Section
      title={say('discussion:floor.queue.title')}
      aside={
        <Badge tone={floor.isOpen ? 'info' : 'neutral'}>
          {say(floor.isOpen ? 'discussion:floor.queue.open' : 'discussion:floor.queue.closed')}
        </Badge>
      }
    >
      <Stack>
        {queue.length === 0 ? (
          <EmptyState level={3} title={say('discussion:floor.queue.none')}>
            {say('discussion:floor.queue.noneNote')}
          </EmptyState>
        ) : (
          <ol className={css.queue}>
            {queue.map((one) => (
              <li key={one.id} aria-current={one.isMine || undefined}>
                <Queued one={one} />
                {view.seat === 'moderator' && view.isSpeechOpen && <Orders one={one} view={view} />}
              </li>
            ))}
          </ol>
        )}
        <Details summary={say('discussion:floor.queue.rules')}>
          <ul>
            {sentences.map((rule) => (
              <li key={rule}>{say(`discussion:floor.queue.rule.${rule}`)}</li>
            ))}
          </ul>
        </Details>
      </Stack>
    </Section>
  );
}

function Queued({ one }: { one: QueuedView }) {
  const { say } = usePhrases();
  return (
    <div>
      <Row>
        <strong>{sayVoice(say, one)}</strong>
        <Tag>{say(`discussion:floor.stances.${one.stance}`)}</Tag>
        {one.isMine && <Badge tone="info">{say('discussion:floor.queue.mine')}</Badge>}
        {one.isUsedUp && <Badge tone="warning">{say('discussion:floor.queue.usedUp')}</Badge>}
      </Row>
      <small>{say(`discussion:floor.queue.reasons.${one.because}`)}</small>
    </div>
  );
}

function Orders({ one, view }: { one: QueuedView; view: FloorView }) {
  const { say } = usePhrases();
  const { name, id } = one;
  const after = view.speaker?.id ?? '';
  return (
    <Row>
      <FloorOrder intent="call" fields={{ speech: id, after, insist: one.isUsedUp ? 'yes' : undefined }}>
        {say(one.isUsedUp ? 'discussion:floor.chair.insist' : 'discussion:floor.chair.call', { name })}
      </FloorOrder>
      <FloorOrder
        intent="lower"
        kind="plain"
        fields={{ speech: id }}
        label={say('discussion:floor.chair.lower', { name })}
      >
        {say('discussion:floor.hand.lower')}
      </FloorOrder>
    </Row>
  );
}
