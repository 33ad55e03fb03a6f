import type { Trust } from '../../domain/statute/figure';
import type { Share } from '../../domain/statute/share';
import { writeShare } from '../../domain/statute/share';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { DataTable } from '../data-table/data-table';

export type RuleFigure = {
  key: 'quorum' | 'pass' | 'papers' | 'mainBody' | 'publish' | 'report';
  share?: Share;
  days?: number;
  article: string;
  trust: Trust;
};
export type RuleSet = {
  id: string;
  version: number;
  name: { zh: string; en: string };
  figures: readonly RuleFigure[];
};

/** The rules a session stands under: each figure with its article, and how far it has been checked. */
export function RuleFigures({ rules }: { rules: RuleSet }) {
  const { say, locale } = usePhrases();
  const name = locale === 'en' ? rules.name.en : rules.name.zh;
  return (
    <DataTable
      dense
      caption={`${name} · ${say('congress:setup.rules.version', { version: rules.version })}`}
      rows={rules.figures}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'figure',
          head: say('congress:setup.rules.figure'),
          isRowHead: true,
          cell: (row) => say(`congress:setup.rules.${row.key}`),
        },
        {
          key: 'value',
          head: say('congress:setup.rules.value'),
          cell: (row) =>
            row.share ? writeShare(row.share) : say('congress:setup.rules.days', { count: row.days ?? 0 }),
        },
        { key: 'basis', head: say('congress:setup.rules.basis'), cell: (row) => <cite>{row.article}</cite> },
        {
          key: 'trust',
          head: say('congress:setup.rules.trust'),
          cell: (row) => (
            <Badge tone={row.trust === 'verified' ? 'success' : 'warning'}>
              {say(`congress:trust.${row.trust}`)}
            </Badge>
          ),
        },
      ]}
    />
  );
}
