const codes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  // PostgreSQL: shutting down, crashed, starting up, too many connections.
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

/** The SQLSTATE or driver's code of an error or of what caused it, if any is one of `wanted`. */
function hasCode(error: unknown, wanted: ReadonlySet<string>): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if (wanted.has((cause as { code?: string }).code ?? '')) return true;
  }
  return false;
}

/** Whether an error only says that the database is away: a passing state, said to people as one, not a defect. */
export const isDatabaseAway = (error: unknown): boolean => hasCode(error, codes);

// No id, no moment or day, none there is (the 31st of February), a figure no column holds.
const notAnId = new Set(['22P02', '22007', '22008', '22003']);

/** Whether an error only says that something in the address is no id, mark or figure at all: nothing can be found under it. */
export const isNoId = (error: unknown): boolean => hasCode(error, notAnId);

const unstorable = new Set(['22021', '22P05']);

/** Whether an error only says that a text holds what no database stores (the character NUL): bad input, however it came here. */
export const isUnstorable = (error: unknown): boolean => hasCode(error, unstorable);
