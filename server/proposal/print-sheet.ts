import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { numberOf } from '#app/domain/proposal/overview-views';
import type { Say } from '#app/i18n/phrases';
import type { Sheet } from './queries-print';

/** Signs that have no shape on paper are left out: they turn lines around or stay invisible. */
const printable = (text: string): string =>
  text.replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '').replace(/\r\n?/g, '\n');

type Signer = 'signReview' | 'signUnit' | 'signLeader' | 'signProposer';

/** A line to sign on, one for each, with room for the day. */
const line = (say: Say, signer: Signer): Content => ({
  columns: [
    { text: `${say(`proposal:overview.print.${signer}`)}____________________`, width: '*' },
    { text: `${say('proposal:overview.print.date')}______________`, width: 150, alignment: 'right' },
  ],
  margin: [0, 8, 0, 2],
});

/** A sheet for signatures as pdfmake takes it: the words of the proposal, its review, its replies, a line to sign for each who has to. */
export function sheetOf(sheet: Sheet, say: Say): TDocumentDefinitions {
  const phrase = (key: string, params: Record<string, string | number> = {}) =>
    say(`proposal:overview.print.${key}` as 'proposal:overview.print.sheet', params);
  const names = (of: readonly string[] | null, none: string) =>
    of === null ? phrase('hidden') : of.length > 0 ? of.join('、') : none;
  const label = (text: string): TableCell => ({ text, style: 'label' });
  const fact = (name: string, text: string): TableCell[] => [
    label(name),
    { text: printable(text), colSpan: 3 },
    {},
    {},
  ];
  const block = (title: string, body: Content): Content => [
    { text: title, style: 'part' },
    { table: { widths: ['*'], body: [[body]] }, layout: 'sheet' },
  ];
  /** What fits a page is not torn apart from its signature. */
  const whole = (content: Content): Content => ({ stack: [content], unbreakable: true });
  const number = numberOf(sheet);
  return {
    pageSize: 'A4',
    pageMargins: [56, 48, 56, 48],
    info: { title: printable(sheet.title) },
    defaultStyle: { font: 'NotoSansSC', fontSize: 10.5, lineHeight: 1.25 },
    styles: {
      head: { fontSize: 17, alignment: 'center' },
      label: { color: '#333333' },
      part: { fontSize: 12, margin: [0, 9, 0, 3] },
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
            text: phrase('state', { state: say(`proposal:states.${sheet.state}`) }),
            alignment: 'center',
          },
          {
            text: sheet.submittedOn === null ? '' : phrase('submitted', { day: sheet.submittedOn }),
            alignment: 'right',
          },
        ],
        margin: [0, 0, 0, 6],
      },
      {
        table: {
          widths: [60, '*', 60, '*'],
          body: [
            fact(phrase('title'), sheet.title),
            [
              label(phrase('category')),
              { text: say(`proposal:categories.${sheet.category}`) },
              label(phrase('kind')),
              { text: say(`proposal:standings.${sheet.standing}`) },
            ],
            fact(phrase('proposers'), names(sheet.proposers, '')),
            fact(phrase('seconders'), names(sheet.seconders, phrase('noSeconders'))),
          ],
        },
        layout: 'sheet',
      },
      block(phrase('reasons'), { text: printable(sheet.reasons) }),
      block(phrase('suggestions'), { text: printable(sheet.suggestions) }),
      whole(
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
      ),
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
        line(say, 'signUnit'),
        line(say, 'signLeader'),
      ]),
      whole(block(phrase('rating'), [{ text: phrase('boxes') }, line(say, 'signProposer')])),
    ],
  };
}
