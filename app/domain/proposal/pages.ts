import type { PermitTable } from '../permit';

const committee = ['committeeMember', 'secretary'] as const;
/** Everybody who works on proposals in some office; which of them, the page itself asks. */
const working = [
  'representative',
  'committeeMember',
  'presidiumMember',
  'secretary',
  'management',
  'departmentHandler',
  'answerPublisher',
  'inspector',
  'superiorUnion',
] as const;

/** Who may open the pages of this room; the key is the route file under app/. What one sees there, queries decide by the same standing as orders. */
export const proposalPages = {
  'routes/proposal/list': { any: ['staff'] },
  'routes/proposal/export': { any: working },
  'routes/proposal/statistics': { any: working },
  // What was returned is mended also after the mandate has ended; who may begin something, the page says.
  'routes/proposal/write': { any: ['staff'] },
  'routes/proposal/keep': { any: ['staff'] },
  'routes/proposal/similar': { any: ['staff'] },
  'routes/proposal/proposal': { any: ['staff'] },
  // Those to whom it belongs print it too, whatever became of their mandate; who of the rest may, the query asks.
  'routes/proposal/print': { any: ['staff'] },
  'routes/proposal/file': { any: ['staff'] },
  'routes/proposal/seconding': { any: ['staff'] },
  'routes/proposal/reviewing': { any: committee },
  'routes/proposal/review': { any: committee },
  'routes/proposal/dispute': { any: ['staff'] },
  'routes/proposal/desk': { any: ['departmentHandler', 'management', 'answerPublisher', ...committee] },
  'routes/proposal/handling': { any: ['departmentHandler', 'management', 'answerPublisher', ...committee] },
  'routes/proposal/rate': { any: ['staff'] },
  'routes/proposal/follow': { any: working },
  'routes/proposal/supervision': { any: working },
  // What is published is for all staff; the rest, the query keeps to those who work with proposals.
  'routes/proposal/awards': { any: ['staff'] },
  'routes/proposal/report': { any: working },
  'routes/proposal/calls': { any: ['secretary'] },
  'routes/proposal/units': { any: ['secretary'] },
  'routes/proposal/history': { any: ['secretary'] },
  'routes/proposal/history-file': { any: ['secretary'] },
} as const satisfies PermitTable;
