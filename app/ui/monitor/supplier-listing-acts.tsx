import type { ListingState } from '../../domain/monitor/supplier/words';
import { usePhrases } from '../../i18n/use-phrases';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { SupplierAct } from './supplier-act';

type Next = {
  readonly id: string;
  readonly state: ListingState;
  readonly hearUntil: string;
  readonly appeal: string | null;
  readonly appealBy: string | null;
  readonly untilDay: string | null;
};

/** What can be done with a listing as it stands, by whom it may be done. */
export function ListingActs(props: {
  listing: Next;
  today: string;
  may: { readonly work: boolean; readonly decide: boolean };
  refused: Refusing;
}) {
  const { listing, today, may, refused } = props;
  const { state } = listing;
  const shared = { about: { listing: listing.id }, refused };
  const isRunning = state === 'listed' && (listing.untilDay ?? '') >= today;
  return (
    <>
      {may.work && state === 'noticed' && <Hear {...shared} />}
      {may.decide && (state === 'heard' || (state === 'noticed' && listing.hearUntil < today)) && (
        <Decide {...shared} />
      )}
      {may.work && isRunning && !listing.appeal && (listing.appealBy ?? '') >= today && (
        <Appeal {...shared} />
      )}
      {may.decide && state === 'appealed' && <Answer {...shared} />}
      {may.decide && isRunning && <Lift {...shared} />}
    </>
  );
}

type Shared = { about: Readonly<Record<string, string>>; refused: Refusing };

function Hear(shared: Shared) {
  const { say } = usePhrases();
  return (
    <SupplierAct intent="hear" title={say('monitor:supplier.file.acts.hear')} {...shared}>
      {(of) => (
        <>
          <Field
            as="textarea"
            rows={4}
            {...of('statement')}
            label={say('monitor:supplier.file.statement')}
            maxLength={4000}
          />
          <label>
            <input type="checkbox" name="waived" value="yes" /> {say('monitor:supplier.file.waived')}
          </label>
        </>
      )}
    </SupplierAct>
  );
}

function Decide(shared: Shared) {
  const { say } = usePhrases();
  return (
    <SupplierAct intent="decide" title={say('monitor:supplier.file.acts.decide')} kind="seal" {...shared}>
      {(of) => (
        <>
          <Field as="select" {...of('outcome')} label={say('monitor:supplier.file.outcome')} required>
            <option value="">—</option>
            <option value="list">{say('monitor:supplier.file.outcomes.list')}</option>
            <option value="drop">{say('monitor:supplier.file.outcomes.drop')}</option>
          </Field>
          <Field type="date" {...of('until')} label={say('monitor:supplier.file.until')} />
          <Field
            as="textarea"
            rows={3}
            {...of('decision')}
            label={say('monitor:supplier.file.decision')}
            required
          />
        </>
      )}
    </SupplierAct>
  );
}

function Appeal(shared: Shared) {
  const { say } = usePhrases();
  return (
    <SupplierAct intent="appeal" title={say('monitor:supplier.file.acts.appeal')} {...shared}>
      {(of) => (
        <Field
          as="textarea"
          rows={4}
          {...of('appeal')}
          label={say('monitor:supplier.file.appeal')}
          required
        />
      )}
    </SupplierAct>
  );
}

function Answer(shared: Shared) {
  const { say } = usePhrases();
  return (
    <SupplierAct intent="answer" title={say('monitor:supplier.file.acts.answer')} kind="seal" {...shared}>
      {(of) => (
        <>
          <Field as="select" {...of('outcome')} label={say('monitor:supplier.file.outcome')} required>
            <option value="">—</option>
            <option value="uphold">{say('monitor:supplier.file.outcomes.uphold')}</option>
            <option value="yield">{say('monitor:supplier.file.outcomes.yield')}</option>
          </Field>
          <Field
            as="textarea"
            rows={3}
            {...of('answer')}
            label={say('monitor:supplier.file.answer')}
            required
          />
        </>
      )}
    </SupplierAct>
  );
}

function Lift(shared: Shared) {
  const { say } = usePhrases();
  return (
    <SupplierAct intent="lift" title={say('monitor:supplier.file.acts.lift')} kind="danger" {...shared}>
      {(of) => (
        <Field as="textarea" rows={3} {...of('why')} label={say('monitor:supplier.file.lifted')} required />
      )}
    </SupplierAct>
  );
}
