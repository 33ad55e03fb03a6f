import { assertCount } from '../statute/share';

/** Who sits in a congress, counted by individual marks: one person can carry many. */
export type Composition = {
  readonly staff: { readonly total: number; readonly women: number };
  readonly representatives: {
    readonly total: number;
    readonly managers: number;
    readonly frontline: number;
    /** People who do the unit's professional work themselves, teachers included (`isProfessional`). */
    readonly professionals: number;
    readonly teachers: number;
    readonly women: number;
    readonly underThirtyFive: number;
  };
  readonly delegations: readonly {
    readonly name: string;
    readonly hasLeader: boolean;
    readonly size: number;
  }[];
  /** Null while no presidium has been named. */
  readonly presidium: { readonly size: number; readonly frontline: number; readonly teachers: number } | null;
  readonly nonVoting: number;
};

/** A part can't be larger than its whole; such figures are a defect of the caller and throw RangeError. */
export function assertComposition({ staff, representatives, presidium, nonVoting }: Composition): void {
  const within = (part: number, whole: number, what: string) => {
    assertCount(part, what);
    if (part > whole) throw new RangeError(`${what}: ${part} of ${whole}`);
  };
  assertCount(staff.total, 'staff');
  assertCount(nonVoting, 'nonVoting');
  within(staff.women, staff.total, 'women of the staff');
  const { total, ...parts } = representatives;
  assertCount(total, 'representatives');
  for (const [what, part] of Object.entries(parts)) within(part, total, what);
  if (presidium) {
    assertCount(presidium.size, 'presidium');
    within(presidium.frontline, presidium.size, 'presidium.frontline');
    within(presidium.teachers, presidium.size, 'presidium.teachers');
  }
}
