import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import { run } from '#server/platform/command';
import { addAttachment } from '#server/proposal/add-attachment';
import { inviteSeconders } from '#server/proposal/invite-seconders';
import { saveDraft } from '#server/proposal/save-draft';
import { second } from '#server/proposal/second';
import { submit } from '#server/proposal/submit';
import { value } from '#tests/support/congress';
import { Case } from './case';

export const words = {
  title: '关于延长夜班食堂供餐时间的提案',
  reasons: '夜班医护人员凌晨没有热饭，食堂二十点关门，附近也没有店。',
  suggestions: '建议食堂夜间开一个窗口，供应热食到凌晨两点。',
  category: 'welfare',
};
/** The first bytes of a PNG, enough to say what it is. */
export const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

/** A case in which proposals are written by the ordinary commands: the fourth representative proposes. */
export class Writing {
  private constructor(readonly of: Case) {}
  static open = async (): Promise<Writing> => new Writing(await Case.open());
  close = (): Promise<void> => this.of.close();

  save = (given: Record<string, unknown> = {}, who: PersonActor = this.of.rep(3)) =>
    run(this.of.world.desk(who), saveDraft, { key: randomUUID(), ...words, ...given });
  saved = async (given: Record<string, unknown> = {}, who?: PersonActor) =>
    value(await this.save(given, who)).proposal;
  attach = (proposal: string, file: Record<string, unknown> = {}, who: PersonActor = this.of.rep(3)) =>
    run(this.of.world.desk(who), addAttachment, { proposal, name: '照片.png', bytes: png, ...file });
  invite = (proposal: string, given: Record<string, unknown> = {}, who: PersonActor = this.of.rep(3)) =>
    run(this.of.world.desk(who), inviteSeconders, {
      proposal,
      seen: 1,
      people: [this.of.congress.reps[4], this.of.congress.reps[5]],
      ...given,
    });
  second = (proposal: string, at: number, seen = 1) =>
    run(this.of.world.desk(this.of.rep(at)), second, { proposal, seen });
  submit = (proposal: string, given: Record<string, unknown> = {}, who: PersonActor = this.of.rep(3)) =>
    run(this.of.world.desk(who), submit, { proposal, seen: 1, ...given });

  /** Written and sent to the fifth and sixth representative. */
  called = async (given: Record<string, unknown> = {}): Promise<string> => {
    const id = await this.saved(given);
    value(await this.invite(id));
    return id;
  };
  /** Seconded by both. */
  seconded = async (): Promise<string> => {
    const id = await this.called();
    for (const at of [4, 5]) value(await this.second(id, at));
    return id;
  };
  seconds = async (id: string): Promise<Record<number, string>> => {
    const rows = await this.of.rows<{ person_id: string; state: string }>(
      sql`select person_id, state from proposal_second where proposal_id = ${id}`,
    );
    return Object.fromEntries(
      rows.map(({ person_id, state }) => [this.of.congress.reps.indexOf(person_id), state]),
    );
  };
  /** The mandate of a representative ends. */
  end = (at: number) =>
    this.of.rows(sql`update representative set ended_on = '2026-11-01', end_reason = '调离'
      where person_id = ${this.of.congress.reps[at]!} and ended_on is null`);
}
