import type { AnyCommand } from '#server/platform/command';
import { addCommitment } from './add-commitment';
import { addContract } from './add-contract';
import { addLicence } from './add-licence';
import { appealListing } from './appeal-listing';
import { decideAppeal } from './decide-appeal';
import { decideListing } from './decide-listing';
import { endContract } from './end-contract';
import { hearSupplier } from './hear-supplier';
import { liftListing } from './lift-listing';
import { noticeListing } from './notice-listing';
import { rateSupplier } from './rate-supplier';
import { recordSupplierEvent } from './record-supplier-event';
import { setSupplier } from './set-supplier';
import { signIntegrity } from './sign-integrity';
import { voidSupplierEntry } from './void-supplier-entry';

/** What a supplier's page hands in, by the name its buttons give it. */
export const supplierOrders: Readonly<Record<string, AnyCommand>> = {
  set: setSupplier,
  licence: addLicence,
  commitment: addCommitment,
  contract: addContract,
  integrity: signIntegrity,
  end: endContract,
  event: recordSupplierEvent,
  void: voidSupplierEntry,
  notice: noticeListing,
  hear: hearSupplier,
  decide: decideListing,
  appeal: appealListing,
  answer: decideAppeal,
  lift: liftListing,
  rate: rateSupplier,
};
