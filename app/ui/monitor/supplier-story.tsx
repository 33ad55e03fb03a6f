import { enteredKinds, provinces, type SupplierEventKind } from '../../domain/monitor/supplier/words';
import { usePhrases } from '../../i18n/use-phrases';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { sayDateOf } from '../roster/say-date';
import { Timeline } from '../timeline/timeline';
import css from './supplier.module.css';
import { SupplierAct } from './supplier-act';

export type StoryEvent = {
  readonly id: string;
  readonly kind: SupplierEventKind;
  readonly from: string;
  readonly to: string | null;
  readonly province: string | null;
  readonly text: string;
  readonly basis: string | null;
  readonly knownOn: string;
  readonly voidedOn: string | null;
  readonly voidedWhy: string | null;
};

/** Everything that happened to a supplier, by its days, with when it was entered and what of it was wrong. */
export function SupplierStory(props: {
  story: readonly StoryEvent[];
  today: string;
  mayCorrect: boolean;
  refused: Refusing;
}) {
  const { say, locale } = usePhrases();
  const { story, today, mayCorrect, refused } = props;
  const date = (text: string) => sayDateOf(locale, text);
  if (story.length === 0) return <p>{say('monitor:supplier.file.timelineEmpty')}</p>;
  return (
    <Timeline
      label={say('monitor:supplier.file.timeline')}
      stages={story.map((event) => {
        const state = event.from > today ? 'next' : 'past';
        return {
          key: event.id,
          title: say(`monitor:supplier.kinds.${event.kind}`),
          state,
          stateWord: state === 'next' ? say('monitor:supplier.file.ahead') : '',
          time: [
            event.to ? `${date(event.from)} – ${date(event.to)}` : date(event.from),
            event.province && say('monitor:supplier.file.published', { province: event.province }),
            say('monitor:supplier.file.knownOn', { day: date(event.knownOn) }),
          ]
            .filter(Boolean)
            .join(' · '),
          children: (
            <>
              <p className={event.voidedOn ? css.struck : css.words}>{event.text}</p>
              {event.basis && <p className={css.soft}>{event.basis}</p>}
              {event.voidedOn && (
                <p>
                  {say('monitor:supplier.file.voided', {
                    day: date(event.voidedOn),
                    why: event.voidedWhy ?? '',
                  })}
                </p>
              )}
              {mayCorrect && !event.voidedOn && event.kind !== 'listed' && event.kind !== 'lifted' && (
                <Correct entry={event.id} of="event" refused={refused} />
              )}
            </>
          ),
        };
      })}
    />
  );
}

/** Says that an entry was a mistake, and why. */
export function Correct(props: { entry: string; of: 'event' | 'licence'; refused: Refusing }) {
  const { say } = usePhrases();
  const { entry, of: table, refused } = props;
  return (
    <SupplierAct
      intent="void"
      title={say('monitor:supplier.file.acts.void')}
      about={{ entry, of: table }}
      refused={refused}
      kind="danger"
    >
      {(of) => <Field {...of('why')} label={say('monitor:supplier.file.why')} maxLength={500} required />}
    </SupplierAct>
  );
}

/** Enters something that happened. Fields that a kind does not need stay empty. */
export function EnterEvent(props: {
  supplier: string;
  today: string;
  story: readonly StoryEvent[];
  refused: Refusing;
}) {
  const { say, locale } = usePhrases();
  const { supplier, today, story, refused } = props;
  const endable = story.filter(
    ({ kind, voidedOn }) => !voidedOn && (kind === 'watched' || kind === 'suspended' || kind === 'record'),
  );
  return (
    <SupplierAct
      intent="event"
      title={say('monitor:supplier.file.acts.event')}
      about={{ supplier }}
      refused={refused}
    >
      {(of) => (
        <>
          <Field as="select" {...of('kind', 'incident')} label={say('monitor:supplier.file.kind')}>
            {enteredKinds.map((kind) => (
              <option key={kind} value={kind}>
                {say(`monitor:supplier.kinds.${kind}`)}
              </option>
            ))}
          </Field>
          <Field type="date" {...of('from', today)} label={say('monitor:supplier.file.from')} required />
          <Field type="date" {...of('to')} label={say('monitor:supplier.file.to')} />
          <Field as="select" {...of('province')} label={say('monitor:supplier.file.province')}>
            <option value="">{say('monitor:supplier.file.noProvince')}</option>
            {provinces.map((province) => (
              <option key={province}>{province}</option>
            ))}
          </Field>
          <Field as="select" {...of('ends')} label={say('monitor:supplier.file.ends')}>
            <option value="">{say('monitor:supplier.file.noProvince')}</option>
            {endable.map(({ id, kind, from }) => (
              <option key={id} value={id}>
                {`${say(`monitor:supplier.kinds.${kind}`)} ${sayDateOf(locale, from)}`}
              </option>
            ))}
          </Field>
          <Field as="textarea" rows={3} {...of('text')} label={say('monitor:supplier.file.words')} required />
          <Field {...of('basis')} label={say('monitor:supplier.file.basis')} maxLength={200} />
        </>
      )}
    </SupplierAct>
  );
}
