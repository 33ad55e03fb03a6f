import { asc, eq } from 'drizzle-orm';
import type { Actor } from '#app/domain/actor';
import { checkDigitOf } from '#app/domain/monitor/supplier/code';
import { monitorFinding } from '#db/schema';
import { addContract } from '#server/monitor/supplier/add-contract';
import { decideListing } from '#server/monitor/supplier/decide-listing';
import { hearSupplier } from '#server/monitor/supplier/hear-supplier';
import { noticeListing } from '#server/monitor/supplier/notice-listing';
import { recordSupplierEvent } from '#server/monitor/supplier/record-supplier-event';
import { setSupplier } from '#server/monitor/supplier/set-supplier';
import { blockedOn, standingsOn } from '#server/monitor/supplier/status-on';
import { type Command, run } from '#server/platform/command';
import { inOrg, value } from '#tests/support/congress';
import { Station } from '../station';

let made = 0;

/** A code that nobody else has, the hospital’s own list included, with its check digit. */
export function nextCode(): string {
  made += 1;
  const body = `91310000MB${String(made).padStart(7, '0')}`;
  return body + checkDigitOf(body);
}

/** A hospital's supplier files and everybody who works with them. */
export class Files {
  private constructor(readonly station: Station) {}
  static async open(): Promise<Files> {
    return new Files(await Station.open());
  }
  get world() {
    return this.station.world;
  }
  get people() {
    return this.station.people;
  }
  close = () => this.world.close();

  /** The day it is, at ten in the morning in Shanghai. */
  on(day: string): void {
    this.world.now = new Date(`${day}T02:00:00Z`);
  }
  give<Schema extends Parameters<typeof run>[1]['input'], State, Value>(
    order: Command<Schema, State, Value>,
    raw: unknown,
    by: Actor = this.people.officer,
  ) {
    return run(this.world.desk(by), order, raw);
  }
  /** A new supplier's id. */
  async supplier(name = '江湾样例有限公司'): Promise<string> {
    const given = { code: nextCode(), name, category: '药品配送' };
    return value(await this.give(setSupplier, given)).supplier;
  }
  event(supplier: string, given: Record<string, string>) {
    return this.give(recordSupplierEvent, { supplier, text: '如实登记', ...given });
  }
  contract(supplier: string, given: Record<string, string> = {}) {
    made += 1;
    const usual = { number: `HT-${made}`, title: '采购合同', amount: '12000.50', startsOn: '2026-01-01' };
    return this.give(addContract, { supplier, endsOn: '2027-12-31', ...usual, ...given });
  }
  /** A supplier on the unit's own list: told, waived, decided by the management. */
  async listed(supplier: string, until = '2028-10-31'): Promise<string> {
    const told = { supplier, reason: '供货多次短少', evidence: '验收记录' };
    const { listing } = value(await this.give(noticeListing, told));
    value(await this.give(hearSupplier, { listing, waived: 'yes' }));
    const decided = { listing, outcome: 'list', until, decision: '短少属实，予以列名' };
    value(await this.give(decideListing, decided, this.people.management));
    return listing;
  }
  read = <T>(ask: Parameters<typeof inOrg<T>>[1]) => inOrg(this.world, ask);
  async statusOn(supplier: string, day: string, knownAt?: Date) {
    return (await this.read((tx) => standingsOn(tx, [supplier], day, { knownAt }))).get(supplier)!.status;
  }
  blockedOn = (supplier: string, day: string, knownAt?: Date) =>
    this.read((tx) => blockedOn(tx, supplier, day, knownAt));
  /** Kinds and holes of what was found about a supplier. */
  findings(supplier: string) {
    return this.read((tx) =>
      tx
        .select({
          kind: monitorFinding.kind,
          data: monitorFinding.data,
          department: monitorFinding.departmentId,
        })
        .from(monitorFinding)
        .where(eq(monitorFinding.subjectId, supplier))
        .orderBy(asc(monitorFinding.kind)),
    );
  }
}
