import { z } from 'zod';
import { type Figure, trusts } from './figure';
import { matterSchema, procedureRuleSchema, procedures } from './matter';

/** Kinds of unit that rules tell apart; public institutions are hospitals and schools. */
export const unitKinds = ['enterprise', 'stateEnterprise', 'hospital', 'school'] as const;
export type UnitKind = (typeof unitKinds)[number];

const count = z.int().min(0);
const shareSchema = z
  .strictObject({ over: z.int().min(1), of: z.int().min(1) })
  .refine((share) => share.over <= share.of, 'a share is at most the whole');
const compare = z.enum(['gt', 'ge']);
const bar = z.strictObject({ share: shareSchema, compare });
/** `strict` figures block; what the law says "generally", or without a number, warns and takes a written reason. */
const binding = z.enum(['strict', 'generally']);
const boundBar = z.strictObject({ share: shareSchema, compare, binding });

const figure = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, article: z.string().min(2), trust: z.enum(trusts) });

/** Seats for `from` to `to` staff: base, plus `step` for each full `per`, or a share of the staff; capped at `most`. */
const seatRange = z.strictObject({
  from: count,
  to: count.nullable(),
  base: count,
  step: count.optional(),
  per: z.int().min(1).optional(),
  share: shareSchema.optional(),
  most: count.optional(),
});

const presidiumRange = z.strictObject({
  from: count,
  to: count.nullable(),
  least: z.int().min(1),
  most: count.nullable(),
});

/** The shape of a rule profile, for reading one back that was frozen into a session. Unknown keys are refused. */
export const profileSchema = z.strictObject({
  id: z.string().min(1),
  version: z.int().min(1),
  name: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  congress: z.strictObject({
    /** From this many staff on, representatives meet; below, usually everybody does (职工大会). */
    minStaff: figure(count),
    seats: figure(z.array(seatRange).min(1)),
    sessions: figure(z.strictObject({ least: count, period: z.enum(['year', 'halfYear', 'schoolYear']) })),
    /** Share of the representatives that may call an extraordinary session. */
    extraSession: figure(shareSchema),
    /** On-site sessions a year below which an online unit is warned. */
    onsitePerYear: figure(count),
    termYears: figure(z.strictObject({ least: count, most: count })),
    /** Null: the instrument names another way (consent of the superior union). */
    extensionYearsMost: figure(count.nullable()),
  }),
  constituency: z.strictObject({
    turnout: figure(bar),
    winning: figure(bar),
    removal: figure(bar),
  }),
  composition: z.strictObject({
    managersMost: figure(z.strictObject({ share: shareSchema, binding })),
    frontlineLeast: figure(boundBar).nullable(),
    professionalsLeast: figure(boundBar).nullable(),
    teachersLeast: figure(boundBar).nullable(),
    /** How many people of 35 or younger there should be at least. */
    youngLeast: figure(count).nullable(),
    /** Women's share among the representatives may fall behind their share of the staff by `tolerance` (null: not at all). */
    women: figure(z.strictObject({ tolerance: shareSchema.nullable(), binding })),
    /** Non-voting attendees, as a share of the formal representatives. */
    nonVotingMost: figure(shareSchema),
    dispatched: figure(z.enum(['seats', 'nonVoting'])),
  }),
  presidium: z.strictObject({
    /** Ranges over the number of representatives; where two meet, either is right. Empty: the instrument sets no size. */
    sizes: figure(z.array(presidiumRange)),
    mainBody: figure(z.strictObject({ of: z.enum(['frontline', 'teachers']), share: shareSchema, compare })),
  }),
  voting: z.strictObject({
    quorum: figure(bar),
    /** Always all formal representatives: never those present, never the ballots cast. */
    base: figure(z.literal('allRepresentatives')),
    pass: figure(bar),
    /** The letter of the instrument, shown for information where `pass` is stricter. */
    passLiteral: figure(bar),
    itemByItem: figure(z.boolean()),
  }),
  papers: z.strictObject({
    representativesDays: figure(count),
    employerToUnionDays: figure(count),
    staffNoticeDays: figure(count),
  }),
  after: z.strictObject({
    publishDays: figure(count),
    keepPublicDays: figure(count),
    reportUp: figure(z.strictObject({ days: count, workingDays: z.boolean() })),
    preReviewDays: figure(z.strictObject({ least: count, most: count }).nullable()),
  }),
  /** Optional, so that sessions which froze their profile before there were questions still thaw. */
  discussion: z
    .strictObject({
      /** Whether the session closes only once every question is answered. */
      answersBeforeClosing: figure(z.boolean()),
    })
    .optional(),
  /** Figures of proposals where they differ from the usual ones (proposals.ts). */
  proposals: z
    .strictObject({
      secondersLeast: figure(count),
      collective: figure(z.boolean()),
      callDays: figure(count),
      deadlineDays: figure(count),
      assignDays: figure(count),
      handBackDays: figure(count),
      contactDays: figure(count),
      replyDays: figure(count),
      extensionDays: figure(count),
      extensionsMost: figure(count),
      ratingDays: figure(count),
      secondReplyDays: figure(count),
      disputeDays: figure(count),
    })
    .partial()
    .optional(),
  jointMeeting: z.strictObject({
    /** Procedures that only the congress itself can carry out. */
    bars: figure(z.array(z.enum(procedures))),
    mustReport: figure(z.boolean()),
    mustBeConfirmed: figure(z.boolean()),
  }),
  procedures: z.record(z.enum(procedures), procedureRuleSchema),
  matters: z.array(matterSchema).min(1),
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** A rule profile: cited data, no functions. A session freezes the one it started with. */
export type Profile = DeepReadonly<z.infer<typeof profileSchema>>;

/** The figure of profiles that say nothing of it: the leaders of the hospital answered online during the closing, and no instrument asks for less. */
const answersByDefault: Figure<boolean> = {
  value: true,
  article: '各地条例未作规定；本系统规则：闭幕前答复各组提出的问题',
  trust: 'design',
};

/** Whether the session closes only once every question from the groups is answered. */
export const answersBeforeClosing = (profile: Profile): Figure<boolean> =>
  profile.discussion?.answersBeforeClosing ?? answersByDefault;

/** The profile as plain JSON for a session's row: a copy that later editions of the profile can't change. */
export function freezeProfile(profile: Profile): unknown {
  return structuredClone(profile);
}

/** Reads a frozen profile back. Throws where the stored data is no profile: that is a defect, not a user's mistake. */
export function thawProfile(stored: unknown): Profile {
  return profileSchema.parse(stored);
}
