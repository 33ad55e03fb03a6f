import { sql } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import { keepDisclosures } from '#server/clock/disclosures';
import { addAttachment } from '#server/disclosure/add-attachment';
import { approve } from '#server/disclosure/approve';
import { check } from '#server/disclosure/check';
import { correct } from '#server/disclosure/correct';
import { drop } from '#server/disclosure/drop';
import { redact } from '#server/disclosure/redact';
import { revise } from '#server/disclosure/revise';
import { sendBack } from '#server/disclosure/send-back';
import { submit } from '#server/disclosure/submit';
import { takeDown } from '#server/disclosure/take-down';
import { unredact } from '#server/disclosure/unredact';
import { type AnyCommand, run } from '#server/platform/command';
import { type AffairsOffice, words } from './affairs-office';

export type Turn = {
  readonly office: AffairsOffice;
  readonly id: string;
  readonly who: PersonActor;
  readonly dice: number;
};
type Act = (turn: Turn) => Promise<unknown>;

/** An order on what is there now, or, one time in six, on what was there before. */
const order =
  (command: AnyCommand, more: (turn: Turn) => Record<string, unknown> = () => ({})): Act =>
  async (turn) => {
    const seen = await turn.office.seen(turn.id);
    const stale = turn.dice % 6 === 5 ? { seen: seen.seen - 1 } : {};
    return run(turn.office.world.desk(turn.who), command, { ...seen, ...stale, ...more(turn) });
  };

/** Everything that can be done to a disclosure, lawful or not, by whoever it is. */
export const acts: Readonly<Record<string, Act>> = {
  revise: order(revise, ({ dice }) => ({ ...words, text: `第${dice}稿，党委会，13800138000` })),
  attach: order(addAttachment, ({ dice }) => ({
    name: `${dice}.txt`,
    bytes: new TextEncoder().encode(`附件${dice} 党委会 11010119900307123X`),
  })),
  submit: order(submit),
  check: order(check, ({ dice }) => ({
    result: (['open', 'redact', 'later'] as const)[dice % 3],
    note: '先不公开',
  })),
  pass: order(check, () => ({ result: 'open' })),
  approve: order(approve),
  approveLater: order(approve, ({ office, dice }) => ({
    embargo: new Date(office.world.now.getTime() + (dice - 10) * 3_600_000).toISOString(),
  })),
  sendBack: order(sendBack, () => ({ why: '请再核对一次' })),
  drop: order(drop),
  correct: order(correct, () => ({ why: '数字有误，更正' })),
  redact: order(redact, ({ dice }) => ({
    pattern: '党委会',
    replacement: `第${dice}种说法`,
    reason: '不宜公开',
  })),
  unredact: async (turn) => {
    const [place] = await turn.office.rows<{ id: string }>(sql`
      select r.id from disclosure_redaction r join disclosure_version v on v.id = r.version_id
      where v.disclosure_id = ${turn.id} order by v.number desc, r.id limit 1`);
    return run(turn.office.world.desk(turn.who), unredact, { redaction: place?.id ?? crypto.randomUUID() });
  },
  takeDown: order(takeDown, ({ dice }) => ({
    reason: dice > 50 ? 'ordered' : 'expired',
    note: dice > 50 ? '依法院要求' : '',
  })),
  clock: ({ office }) =>
    keepDisclosures(office.world.desk({ kind: 'clock', orgId: office.world.orgId })).then(() => null),
};

/** Orders that lead on from a state, so that chance gets far. */
export const onward: Readonly<Record<string, readonly string[]>> = {
  draft: ['submit', 'submit', 'revise', 'attach'],
  checking: ['pass', 'pass', 'check', 'redact', 'unredact'],
  approving: ['approve', 'approve', 'approveLater', 'sendBack'],
  approved: ['clock', 'clock', 'sendBack', 'redact'],
  published: ['correct', 'correct', 'redact', 'takeDown'],
  dropped: ['correct'],
};

/** Whose order it lawfully is, as long as they have no hand in the words. */
export const fitting: Readonly<Record<string, keyof AffairsOffice['people']>> = {
  revise: 'editor',
  attach: 'otherEditor',
  submit: 'editor',
  check: 'checker',
  pass: 'checker',
  approve: 'approver',
  approveLater: 'approver',
  sendBack: 'approver',
  drop: 'editor',
  correct: 'editor',
  redact: 'checker',
  takeDown: 'approver',
};
