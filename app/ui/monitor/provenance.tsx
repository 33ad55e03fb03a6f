import type { ReactNode } from 'react';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Details } from '../details/details';
import { Facts } from '../facts/facts';

/** "Where does this come from": the data cut, the version of the method and when it was reckoned, folded under the figure it explains. */
export function Provenance(props: {
  /** The data: file, months, how many rows; never who. */
  source: ReactNode;
  /** The version of the method or the rules by which it was reckoned. */
  version?: ReactNode;
  /** When it was reckoned, as an ISO moment. */
  at: string | Date;
  /** How it is reckoned, in plain words. */
  children?: ReactNode;
}) {
  const { say, locale } = usePhrases();
  const { source, version, at, children } = props;
  return (
    <Details summary={say('monitor:provenance.title')}>
      <Facts
        items={[
          { label: say('monitor:provenance.source'), value: source },
          ...(version === undefined ? [] : [{ label: say('monitor:provenance.version'), value: version }]),
          { label: say('monitor:provenance.at'), value: sayMoment(locale, new Date(at)) },
        ]}
      />
      {children}
    </Details>
  );
}
