import type { ListingState } from '../../domain/monitor/supplier/words';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import type { Refusing } from '../discussion/refusing';
import { Facts } from '../facts/facts';
import { Field } from '../field/field';
import { Section } from '../page/page';
import { sayDateOf } from '../roster/say-date';
import { Stack } from '../stack/stack';
import css from './supplier.module.css';
import { SupplierAct } from './supplier-act';
import { ListingActs } from './supplier-listing-acts';

export type Listing = {
  readonly id: string;
  readonly state: ListingState;
  readonly reason: string;
  readonly evidence: string;
  readonly noticedOn: string | null;
  readonly hearUntil: string;
  readonly statement: string | null;
  readonly waived: boolean;
  readonly heardOn: string | null;
  readonly decision: string | null;
  readonly decidedOn: string | null;
  readonly untilDay: string | null;
  readonly appealBy: string | null;
  readonly appeal: string | null;
  readonly appealedOn: string | null;
  readonly answer: string | null;
  readonly answeredOn: string | null;
  readonly liftedWhy: string | null;
  readonly liftedOn: string | null;
};
export type May = { readonly keep: boolean; readonly work: boolean; readonly decide: boolean };

/** The unit's own list: every listing of this supplier with what was said in it and what can be done next. */
export function SupplierListings(props: {
  supplier: string;
  listings: readonly Listing[];
  today: string;
  may: May;
  refused: Refusing;
}) {
  const { say } = usePhrases();
  const { supplier, listings, today, may, refused } = props;
  const isOpen = listings.some(
    ({ state, untilDay }) =>
      state === 'noticed' ||
      state === 'heard' ||
      state === 'appealed' ||
      (state === 'listed' && (untilDay ?? today) >= today),
  );
  return (
    <Section title={say('monitor:supplier.file.listings')}>
      <Stack>
        <p className={css.soft}>{say('monitor:supplier.file.listingNote')}</p>
        {listings.map((listing) => (
          <OneListing key={listing.id} {...{ listing, today, may, refused }} />
        ))}
        {may.work && !isOpen && (
          <SupplierAct
            intent="notice"
            title={say('monitor:supplier.file.acts.notice')}
            about={{ supplier }}
            refused={refused}
          >
            {(of) => (
              <>
                <Field
                  as="textarea"
                  rows={3}
                  {...of('reason')}
                  label={say('monitor:supplier.file.reason')}
                  required
                />
                <Field
                  as="textarea"
                  rows={3}
                  {...of('evidence')}
                  label={say('monitor:supplier.file.evidence')}
                  required
                />
              </>
            )}
          </SupplierAct>
        )}
      </Stack>
    </Section>
  );
}

function OneListing(props: { listing: Listing; today: string; may: May; refused: Refusing }) {
  const { say, locale } = usePhrases();
  const { listing } = props;
  const dated = (text: string | null, on: string | null) =>
    text && (
      <>
        <span className={css.words}>{text}</span>
        {on && <span className={css.soft}> {sayDateOf(locale, on)}</span>}
      </>
    );
  const silent = listing.decidedOn ? say('monitor:supplier.file.silent') : null;
  const statement = listing.waived ? say('monitor:supplier.file.waived') : (listing.statement ?? silent);
  const items = [
    { label: say('monitor:supplier.file.reason'), value: dated(listing.reason, listing.noticedOn) },
    { label: say('monitor:supplier.file.evidence'), value: dated(listing.evidence, null) },
    { label: say('monitor:supplier.file.statement'), value: dated(statement, listing.heardOn) },
    { label: say('monitor:supplier.file.decision'), value: dated(listing.decision, listing.decidedOn) },
    {
      label: say('monitor:supplier.file.until'),
      value: listing.untilDay && sayDateOf(locale, listing.untilDay),
    },
    { label: say('monitor:supplier.file.appeal'), value: dated(listing.appeal, listing.appealedOn) },
    { label: say('monitor:supplier.file.answer'), value: dated(listing.answer, listing.answeredOn) },
    { label: say('monitor:supplier.file.lifted'), value: dated(listing.liftedWhy, listing.liftedOn) },
  ];
  return (
    <Stack>
      <div>
        <Badge tone={listing.state === 'listed' || listing.state === 'appealed' ? 'danger' : 'neutral'}>
          {say(`monitor:supplier.listingStates.${listing.state}`)}
        </Badge>
        {listing.state === 'noticed' && (
          <span className={css.soft}>
            {' '}
            {say('monitor:supplier.file.hearUntil', { day: sayDateOf(locale, listing.hearUntil) })}
          </span>
        )}
        {listing.state === 'listed' && listing.appealBy && !listing.appeal && (
          <span className={css.soft}>
            {' '}
            {say('monitor:supplier.file.appealBy', { day: sayDateOf(locale, listing.appealBy) })}
          </span>
        )}
      </div>
      <Facts items={items.filter(({ value }) => value)} />
      <ListingActs {...props} />
    </Stack>
  );
}
