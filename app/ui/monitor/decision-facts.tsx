import { Link } from '@remix-run/react';
import type { DecisionPage } from '../../domain/monitor/decision/views';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Facts } from '../facts/facts';

/** Fen in yuan, exact, with thousands set apart. */
export const sayYuan = (locale: string, fen: number): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: fen % 100 === 0 ? 0 : 2 }).format(fen / 100);

/** The particulars of a decision beside its path. */
export function DecisionFacts({ page }: { page: DecisionPage }) {
  const { say, locale } = usePhrases();
  const { matter, item, supplier } = page;
  const adoption =
    item?.adoptedOn != null
      ? say('monitor:decision.page.adopted', { day: sayIsoDay(locale, item.adoptedOn) })
      : say('monitor:decision.page.notAdopted');
  const items = [
    { label: say('monitor:decision.page.class'), value: say(`monitor:decision.classes.${page.class}`) },
    {
      label: say('monitor:decision.page.amount'),
      value:
        page.amount === null
          ? null
          : say('monitor:decision.page.yuan', { yuan: sayYuan(locale, page.amount) }),
    },
    { label: say('monitor:decision.page.department'), value: page.department },
    { label: say('monitor:decision.page.started'), value: sayIsoDay(locale, page.startedOn) },
    {
      label: say('monitor:decision.page.finished'),
      value: page.finishedOn && sayIsoDay(locale, page.finishedOn),
    },
    {
      label: say('monitor:decision.page.matter'),
      value: matter && (
        <>
          {matter.name}（{matter.article}） · {adoption}
        </>
      ),
    },
    { label: say('monitor:decision.page.item'), value: item?.title },
    {
      label: say('monitor:decision.page.supplier'),
      value: supplier && (
        <>
          <Link to={paths.supplier(supplier.id)}>{supplier.name}</Link>
          {supplier.isBlocked && <> · {say('monitor:decision.page.blocked')}</>}
        </>
      ),
    },
    {
      label: say('monitor:decision.page.version'),
      value:
        page.rulesVersion === 0
          ? say('monitor:decision.page.usual')
          : say('monitor:decision.page.versionOf', { version: page.rulesVersion }),
    },
  ];
  return <Facts items={items.filter(({ value }) => value)} />;
}
