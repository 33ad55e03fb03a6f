import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { numberOf } from '#app/domain/proposal/overview-views';
import type { Say } from '#app/i18n/phrases';
import type { Sheet } from './queries-print';

/** Signs that have no shape on paper are left out: they turn lines around or stay invisible. */
const printable = (text: string): string =>
  text.replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '').replace(/\r\n?/g, '\n');

const line = (say: Say, ...keys: ('signReview' | 'signUnit' | 'signLeader' | 'signProposer')[]): Content => ({
  columns: [
    ...keys.map((key) => ({
      text: `${say(`proposal:overview.print.${key}`)}______________`,
      width: 'auto' as const,
    })),
    { text: `${say('proposal:overview.print.date')}____________`, alignment: 'right' as const },
  ],
  columnGap: 18,
  margin: [0, 14, 0, 2],
});

/** A sheet for signatures as pdfmake takes it: the words of the proposal, its review, its replies, a line to sign for each who has to. */
export function sheetOf(sheet: Sheet, say: Say): TDocumentDefinitions {
  const phrase = (key: string, params: Record<string, string | number> = {}) =>
    say(`proposal:overview.print.${key}` as 'proposal:overview.print.sheet', params);
  const names = (of: readonly string[] | null, none: string) =>
    of === null ? phrase('hidden') : of.length > 0 ? of.join('、') : none;
  const fact = (label: string, text: string): TableCell[] => [
    { text: label, style: 'label' },
    { text: printable(text) },
  ];
  const block = (title: string, body: Content): Content => [
    { text: title, style: 'part' },
    { table: { widths: ['*'], body: [[body]] }, layout: 'sheet' },
  ];
  const number = numberOf(sheet);
  return {
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 56],
    info: { title: printable(sheet.title) },
    defaultStyle: { font: 'NotoSansSC', fontSize: 10.5, lineHeight: 1.35 },
    styles: {
      head: { fontSize: 17, alignment: 'center' },
      label: { color: '#333333' },
      part: { fontSize: 12, margin: [0, 12, 0, 4] },
    },
    footer: (page: number, pages: number) => ({
      text: phrase('page', { page, pages }),
      alignment: 'center',
      fontSize: 9,
    }),
    content: [
      { text: printable(sheet.organisation), alignment: 'center', fontSize: 12 },
      { text: phrase('sheet'), style: 'head', margin: [0, 2, 0, 10] },
      {
        columns: [
          { text: number === '' ? '' : phrase('number', { number }) },
          {
            text: sheet.submittedOn === null ? '' : phrase('submitted', { day: sheet.submittedOn }),
            alignment: 'right',
          },
        ],
        margin: [0, 0, 0, 6],
      },
      {
        table: {
          widths: [72, '*'],
          body: [
            fact(phrase('title'), sheet.title),
            fact(phrase('category'), say(`proposal:categories.${sheet.category}`)),
            fact(phrase('kind'), say(`proposal:standings.${sheet.standing}`)),
            fact(phrase('proposers'), names(sheet.proposers, '')),
            fact(phrase('seconders'), names(sheet.seconders, phrase('noSeconders'))),
            fact(phrase('state'), say(`proposal:states.${sheet.state}`)),
          ],
        },
        layout: 'sheet',
      },
      block(phrase('reasons'), { text: printable(sheet.reasons) }),
      block(phrase('suggestions'), { text: printable(sheet.suggestions) }),
      block(phrase('review'), [
        {
          text: sheet.review
            ? printable(
                `${say(`proposal:events.${sheet.review.kind}`)}（${sheet.review.on}）\n${sheet.review.reason}`,
              ).trim()
            : phrase('noReview'),
        },
        line(say, 'signReview'),
      ]),
      block(phrase('handling'), [
        ...(sheet.units ? [{ text: phrase('units', { units: sheet.units }) }] : []),
        ...(sheet.replies.length === 0 ? [{ text: phrase('noReply') }] : []),
        ...sheet.replies.map(
          (reply): Content => ({
            stack: [
              {
                text: phrase('reply', {
                  unit: reply.unit,
                  round: reply.round,
                  day: reply.on,
                  code: say(`proposal:codes.${reply.code}`),
                }),
                style: 'label',
              },
              { text: printable(reply.text) },
            ],
            margin: [0, 4, 0, 4],
          }),
        ),
        line(say, 'signUnit', 'signLeader'),
      ]),
      block(phrase('rating'), [{ text: phrase('boxes') }, line(say, 'signProposer')]),
    ],
  };
}
