import { Form } from '@remix-run/react';
import type { Block, SupplierStatus } from '../../domain/monitor/supplier/words';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { Notice } from '../notice/notice';
import { sayDateOf } from '../roster/say-date';
import { Stack } from '../stack/stack';
import css from './supplier.module.css';

type Cause = {
  readonly event: string;
  readonly status: Exclude<Block, 'licenceExpired'> | 'watch';
  readonly from: string;
  readonly until: string | null;
};

/** How a supplier stands on the day that was asked, why, and whether anything may be bought. */
export function SupplierStanding(props: {
  standing: {
    readonly status: SupplierStatus;
    readonly because: readonly Cause[];
    readonly deducts: readonly Cause[];
    readonly expired: readonly { readonly name: string; readonly on: string }[];
  };
  block: { readonly block: Block; readonly article: string | null } | null;
  day: string;
  known: string | null;
  /** Whether the reader sees the whole file, and so may ask what was known when. */
  isWhole: boolean;
}) {
  const { say, locale } = usePhrases();
  const { standing, block, day, known } = props;
  const date = (text: string) => sayDateOf(locale, text);
  return (
    <Stack>
      <Form method="get" className={css.filters}>
        <Field type="date" name="on" label={say('monitor:supplier.file.asOf')} defaultValue={day} />
        {props.isWhole && (
          <Field
            type="date"
            name="known"
            label={say('monitor:supplier.file.knownAt')}
            hint={say('monitor:supplier.file.knownAtHint')}
            defaultValue={known ?? ''}
          />
        )}
        <Button kind="quiet">{say('monitor:supplier.file.show')}</Button>
      </Form>
      {known && <p>{say('monitor:supplier.file.asSeen', { known: date(known), day: date(day) })}</p>}
      <Notice
        tone={block ? 'danger' : 'success'}
        word={say(block ? 'monitor:supplier.file.blocked' : 'monitor:supplier.file.free')}
        title={say('monitor:supplier.file.because')}
        level={2}
      >
        <ul className="plain-list">
          {standing.because.map((cause) => (
            <li key={cause.event}>
              {say(`monitor:supplier.file.${cause.until ? 'causeUntil' : 'causeOpen'}`, {
                status: say(`monitor:supplier.statuses.${cause.status}`),
                from: date(cause.from),
                until: cause.until ? date(cause.until) : '',
              })}
            </li>
          ))}
          {standing.expired.map(({ name, on }) => (
            <li key={name}>
              {say('monitor:supplier.file.licencesExpired', { licence: name, day: date(on) })}
            </li>
          ))}
          {standing.deducts.map(({ event, until }) => (
            <li key={event}>{say('monitor:supplier.file.deducts', { until: until ? date(until) : '' })}</li>
          ))}
          {standing.because.length + standing.expired.length + standing.deducts.length === 0 && (
            <li>{say('monitor:supplier.file.nothingAgainst')}</li>
          )}
        </ul>
        {block?.article && (
          <p className={css.soft}>{say('monitor:supplier.file.basisOf', { article: block.article })}</p>
        )}
      </Notice>
    </Stack>
  );
}
