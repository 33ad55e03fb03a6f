import type { WorkItem } from '../../domain/proposal/handling-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge, Tag } from '../badge/badge';
import type { Refusing } from '../discussion/refusing';
import { Facts } from '../facts/facts';
import { sayDateOf } from '../roster/say-date';
import css from './handling.module.css';
import { WorkActs } from './handling-acts';
import { Due } from './handling-due';
import { ReplyOnItsWay } from './handling-reply';

/** What one department has to do with the proposal: its days, its talks, its reply, and what is this reader's to do. */
export function WorkCard({ item, today, refused }: { item: WorkItem; today: string; refused: Refusing }) {
  const { say, locale } = usePhrases();
  const isOpen = item.lateness !== null;
  const hasTalks = item.contacts.length > 0;
  return (
    <section className={css.card} aria-label={item.unit}>
      <h3>
        {item.unit} <Tag>{say(`proposal:assignments.${item.role}`)}</Tag>{' '}
        <Badge tone={item.state === 'done' ? 'success' : item.state === 'open' ? 'info' : 'neutral'}>
          {say(`proposal:handling.assignmentStates.${item.state}`)}
        </Badge>
      </h3>
      {item.reason && <p>{say('proposal:handling.handedBackFor', { reason: item.reason })}</p>}
      {isOpen && (
        <Facts
          items={[
            ...(hasTalks || item.role === 'co'
              ? []
              : [
                  {
                    label: say('proposal:handling.due.contactBy'),
                    value: sayDateOf(locale, item.contactBy),
                  },
                ]),
            {
              label: say('proposal:handling.due.replyBy'),
              value: <Due on={item.replyBy} lateness={item.lateness} />,
            },
            ...(item.role === 'co'
              ? []
              : [
                  {
                    label: say('proposal:handling.leader'),
                    value: item.leader ?? say('proposal:handling.noLeader'),
                  },
                ]),
          ]}
        />
      )}
      <Talks item={item} />
      {item.opinion && (
        <div>
          <h4>{say('proposal:handling.opinion')}</h4>
          <p className={css.words} dir="auto">
            {item.opinion}
          </p>
        </div>
      )}
      <ReplyOnItsWay item={item} />
      <WorkActs item={item} today={today} refused={refused} />
    </section>
  );
}

function Talks({ item }: { item: WorkItem }) {
  const { say, locale } = usePhrases();
  return (
    <>
      {item.contacts.length === 0 && item.may.contact && (
        <p className={css.small}>{say('proposal:handling.noContact')}</p>
      )}
      {item.contacts.length > 0 && (
        <div>
          <h4>{say('proposal:handling.contacts')}</h4>
          <ul className="plain-list">
            {item.contacts.map(({ id, on, way, note, by }) => (
              <li key={id} className={css.small}>
                {say(by ? 'proposal:handling.contact' : 'proposal:handling.contactUnnamed', {
                  day: sayDateOf(locale, on),
                  way: say(`proposal:ways.${way}`),
                  name: by ?? '',
                  note,
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {item.extensions.length > 0 && (
        <div>
          <h4>{say('proposal:handling.extensions')}</h4>
          <ul className="plain-list">
            {item.extensions.map(({ id, state, reason, decision, replyBy }) => (
              <li key={id} className={css.small}>
                {say(`proposal:handling.extensionOf.${state}`, { day: sayDateOf(locale, replyBy), reason })}
                {decision && ` ${say('proposal:handling.decision', { decision })}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
