import type { JobKind, JobLevel } from '../job';
import { type Cleaned, cleanText, isPlaceholder } from './clean';
import type { ImportReason } from './reasons';

const importGenders = ['male', 'female'] as const;
export const delegationRoles = ['leader', 'deputyLeader', 'member', 'nonVoting'] as const;
export type DelegationRole = (typeof delegationRoles)[number];

type Wordlist<Value> = readonly (readonly [RegExp, Value])[];

const match = <Value>(list: Wordlist<Value>, text: string): Value | null =>
  list.find(([pattern]) => pattern.test(text))?.[1] ?? null;

const word = (raw: string) => {
  const text = cleanText(raw).replaceAll(' ', '').toLowerCase();
  return isPlaceholder(text) ? '' : text;
};

const left = <Value>(code: ImportReason, text?: string): Cleaned<Value> => ({
  value: null,
  reasons: [text === undefined ? { code } : { code, params: { text: text.slice(0, 40) } }],
});

const genders: Wordlist<(typeof importGenders)[number]> = [
  [/^(?:男|男性|m|male)$/u, 'male'],
  [/^(?:女|女性|f|female)$/u, 'female'],
];

/** 男, 女, M, F and their long forms. */
export function readGender(raw: string): Cleaned<(typeof importGenders)[number]> {
  const text = word(raw);
  if (text === '') return left('genderMissing');
  const value = match(genders, text);
  return value ? { value, reasons: [] } : left('genderUnknown', text);
}

const levels: Wordlist<JobLevel> = [
  [
    /^(?:(?:院|校|所|厂|局|公司|集团|中心|单位|企业)级?领导(?:班子)?(?:成员)?|领导班子(?:成员)?|高层管理人员|leader)$/u,
    'leader',
  ],
  [/^(?:中层(?:干部|管理人员)?[(-]?正职?\)?|中层正职级?|middlechief)$/u, 'middleChief'],
  [/^(?:中层(?:干部|管理人员)?[(-]?副职?\)?|中层副职级?|middledeputy)$/u, 'middleDeputy'],
  [/^(?:班组长|班长|组长|工段长|teamlead(?:er)?)$/u, 'teamLead'],
  [/^一线(?:职工|员工|教职工|教师|工人|医护|医护人员)?$|^front-?line(?:staff)?$/u, 'frontline'],
];

/** Words that leave a choice. A manager must not slip under the cap on managers, so these are taken and reported. */
const looseLevels: Wordlist<JobLevel> = [
  [/^中层(?:干部|管理人员|管理者)?$/u, 'middleChief'],
  [
    /^(?:(?:普通|一般|基层)(?:职工|员工|教职工|教师|工人|人员)|专任教师|教师|职工|员工|教职工|工人)$/u,
    'frontline',
  ],
];

/** The level that the composition rules count by; an unknown word stays empty and is never taken for front line. */
export function readJobLevel(raw: string): Cleaned<JobLevel> {
  const text = word(raw);
  if (text === '') return left('levelMissing');
  const value = match(levels, text);
  if (value) return { value, reasons: [] };
  const level = match(looseLevels, text);
  return level
    ? { value: level, reasons: [{ code: 'levelTakenAs', params: { text, level } }] }
    : left('levelUnknown', text);
}

const kinds: Wordlist<JobKind> = [
  [/教师|教学|teacher/u, 'teacher'],
  [/卫生技术|专业技术|医疗|医师|护理|医技|药学|技术岗|professional/u, 'professional'],
  [/行政|管理|administrative/u, 'administrative'],
  [/工勤|后勤|工人|技能|worker/u, 'worker'],
];

/** The kind of job; any other word is `other`, an empty cell stays empty. */
export function readJobKind(raw: string): Cleaned<JobKind> {
  const text = word(raw);
  return { value: text === '' ? null : (match(kinds, text) ?? 'other'), reasons: [] };
}

const roles: Wordlist<DelegationRole> = [
  [/^(?:常务)?副(?:代表团|团|组)\(?组?\)?长$|^副团\(组\)长$|^deputyleader$/u, 'deputyLeader'],
  [/^(?:代表团|代表)?(?:团长|组长|团\(组\)长|团组长)$|^leader$/u, 'leader'],
  [/^(?:列席|特邀)(?:代表|人员|嘉宾)?$|^non-?voting$/u, 'nonVoting'],
  [/^(?:职工|正式|教职工)?代表$|^(?:团员|组员|成员|member)$/u, 'member'],
];

/** What somebody is in the delegation; an empty cell is a plain member, an unknown word too, with a warning. */
export function readRole(raw: string): Cleaned<DelegationRole> {
  const text = word(raw);
  if (text === '') return { value: 'member', reasons: [] };
  const value = match(roles, text);
  return value ? { value, reasons: [] } : { ...left<DelegationRole>('roleUnknown', text), value: 'member' };
}

/** 是, √, Y, 1 and the like are yes; empty, 否, N and 0 are no. */
export function readAnswer(raw: string): Cleaned<boolean> {
  const text = word(raw);
  if (/^(?:是|√|✓|✔|有|y|yes|true|1|列席|列席代表|主席团成员|成员|主席团)$/u.test(text))
    return { value: true, reasons: [] };
  if (/^(?:|否|不是|×|x|n|no|false|0)$/u.test(text)) return { value: false, reasons: [] };
  return { ...left<boolean>('answerUnknown', text), value: false };
}
