import type { SupplierStatus } from '../../domain/monitor/supplier/words';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { DataTable } from '../data-table/data-table';
import { sayDateOf } from '../roster/say-date';
import { FrontCard, type FrontWork } from './front-card';
import { Provenance } from './provenance';
import { Bars } from './supplier-bars';

type Drawing = Parameters<typeof Bars>[0]['drawing'];
type Part<Key extends string> = { readonly key: Key; readonly value: number };
type When = { readonly today: string; readonly at: string };

/** The figures of a drawing as a table, where the figure says where it comes from. */
function Parts<Key extends string>(props: {
  caption: string;
  parts: readonly Part<Key>[];
  nameOf: (key: Key) => string;
}) {
  const { say } = usePhrases();
  return (
    <DataTable
      dense
      caption={props.caption}
      captionHidden
      rows={props.parts}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'what',
          head: say('monitor:front.what'),
          isRowHead: true,
          cell: ({ key }) => props.nameOf(key),
        },
        { key: 'count', head: say('monitor:front.count'), numeric: true, cell: ({ value }) => value },
      ]}
    />
  );
}

/** Control points of the decisions under way. */
export function DecisionCard(props: {
  of: {
    readonly running: number;
    readonly late: number;
    readonly parts: readonly Part<'passed' | 'coming' | 'late'>[];
    readonly drawing: Drawing;
  } | null;
  when: When;
  work: FrontWork;
}) {
  const { say, locale } = usePhrases();
  const { of, when, work } = props;
  const to = paths.decisions();
  if (!of) return <FrontCard monitor="decision" to={to} figure="" work={work} />;
  const nameOf = (key: 'passed' | 'coming' | 'late') => say(`monitor:front.decision.parts.${key}`);
  const description = say('monitor:front.decision.chart', {
    parts: of.parts
      .map(({ key, value }) => say('monitor:front.decision.part', { name: nameOf(key), count: value }))
      .join('，'),
  });
  return (
    <FrontCard
      monitor="decision"
      to={to}
      work={work}
      figure={say('monitor:front.decision.figure', { count: of.running })}
      note={
        of.late > 0
          ? say('monitor:front.decision.note', { count: of.late })
          : say('monitor:front.decision.onTime')
      }
    >
      <Bars
        description={description}
        drawing={of.drawing}
        nameOf={(key) => nameOf(key as 'passed')}
        figureOf={(key) => String(of.parts.find((part) => part.key === key)?.value ?? 0)}
        isHollow={(key) => key === 'late'}
      />
      <Provenance
        source={say('monitor:front.decision.source', { day: sayDateOf(locale, when.today) })}
        at={when.at}
      >
        <Parts caption={description} parts={of.parts} nameOf={nameOf} />
      </Provenance>
    </FrontCard>
  );
}

/** How many suppliers stand how. */
export function SupplierCard(props: {
  of: {
    readonly all: number;
    readonly closed: number;
    readonly closedByPapers: number;
    readonly counts: readonly Part<SupplierStatus>[];
    readonly drawing: Drawing;
    readonly version: number;
  } | null;
  when: When;
  work: FrontWork;
}) {
  const { say, locale } = usePhrases();
  const { of, when, work } = props;
  const to = paths.suppliers();
  if (!of) return <FrontCard monitor="supplier" to={to} figure="" work={work} />;
  const nameOf = (key: SupplierStatus) => say(`monitor:supplier.statuses.${key}`);
  const day = sayDateOf(locale, when.today);
  const description = say('monitor:supplier.file.chart', {
    day,
    count: of.all,
    parts: of.counts
      .map(({ key, value }) => say('monitor:supplier.file.part', { status: nameOf(key), count: value }))
      .join('，'),
  });
  return (
    <FrontCard
      monitor="supplier"
      to={to}
      work={work}
      figure={say('monitor:front.supplier.figure', { count: of.closed })}
      note={say('monitor:front.supplier.note', { all: of.all, count: of.closedByPapers })}
    >
      <Bars
        description={description}
        drawing={of.drawing}
        nameOf={(key) => nameOf(key as SupplierStatus)}
        figureOf={(key) => String(of.counts.find((part) => part.key === key)?.value ?? 0)}
      />
      <Provenance
        source={say('monitor:front.supplier.source', { day })}
        version={say('monitor:supplier.file.method', { version: of.version })}
        at={when.at}
      >
        <Parts caption={description} parts={of.counts} nameOf={nameOf} />
      </Provenance>
    </FrontCard>
  );
}
