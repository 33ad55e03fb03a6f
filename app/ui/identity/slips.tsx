import { useRouteLoaderData } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import type { RootData } from '../../root-data';
import { Button, ButtonLink } from '../button/button';
import { Notice } from '../notice/notice';
import { Row, Stack } from '../stack/stack';
import css from './slips.module.css';

type Slip = {
  personId: string;
  name: string;
  staffNumber: string;
  department: string | null;
  code: string;
  drawing: { size: number; path: string };
};

type SlipsProps = {
  slips: readonly Slip[];
  /** Until when they are valid, in words. */
  until: string;
  /** Where the product is reached, for those who type the address. */
  origin: string;
  /** Whether more people wait for a code. */
  more?: boolean;
  /** The slips are the page, with its heading. */
  isPage?: boolean;
};

/** Slips to cut out, eight to ten on an A4 page; on the screen with what to do with them. */
export function Slips({ slips, until, origin, more, isPage }: SlipsProps) {
  const { say } = usePhrases();
  const address = origin.replace(/^https?:\/\//, '') + paths.activate();
  return (
    <Stack>
      <div className={css.screen}>
        <Stack>
          {isPage && <h1>{say('identity:codes.title')}</h1>}
          <Notice tone="success" word={say('identity:codes.madeWord')} live>
            <p>{say('identity:codes.made', { count: slips.length, until })}</p>
            <p>{say('identity:codes.onlyNow')}</p>
            {more && <p>{say('identity:codes.more')}</p>}
          </Notice>
          <Row>
            <Button type="button" onClick={() => window.print()}>
              {say('identity:codes.print')}
            </Button>
            {isPage && (
              <ButtonLink kind="quiet" to={paths.codes()} reloadDocument>
                {say('identity:codes.next')}
              </ButtonLink>
            )}
          </Row>
        </Stack>
      </div>
      <div className={css.slips}>
        {slips.map((slip) => (
          <SlipSheet key={slip.personId} slip={slip} until={until} address={address} />
        ))}
      </div>
    </Stack>
  );
}

function SlipSheet({ slip, until, address }: { slip: Slip; until: string; address: string }) {
  const { say } = usePhrases();
  const root = useRouteLoaderData<RootData>('root');
  const { size, path } = slip.drawing;
  return (
    <article className={css.slip} aria-label={slip.name}>
      <p className={css.head}>
        {root?.person?.orgName} · {say('identity:codes.slipTitle')}
      </p>
      <svg
        className={css.square}
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={say('identity:codes.qr')}
      >
        <path d={path} fill="currentColor" shapeRendering="crispEdges" />
      </svg>
      <p className={css.name}>{slip.name}</p>
      <p className={css.small}>
        {slip.staffNumber}
        {slip.department && ` · ${slip.department}`}
      </p>
      <p className={css.code}>{slip.code}</p>
      <p className={css.small}>{say('identity:codes.slipUntil', { until })}</p>
      <p className={`${css.small} ${css.note}`}>{say('identity:codes.slipHow', { address })}</p>
    </article>
  );
}
