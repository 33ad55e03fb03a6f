/** Job levels of the roster: 院领导, 中层正职, 中层副职, 班组长, 一线职工. */
export const jobLevels = ['leader', 'middleChief', 'middleDeputy', 'teamLead', 'frontline'] as const;
export type JobLevel = (typeof jobLevels)[number];

/** Kinds of work: 专业技术 (卫生技术 in hospitals), 教师, 管理, 工勤, 其他. */
export const jobKinds = ['professional', 'teacher', 'administrative', 'worker', 'other'] as const;
export type JobKind = (typeof jobKinds)[number];

/** Middle and senior managers, whom the law caps among the representatives. */
export const isManager = (level: string): boolean =>
  level === 'leader' || level === 'middleChief' || level === 'middleDeputy';

/** Front-line staff; team leads work on the line and count. */
export const isFrontline = (level: string): boolean => level === 'teamLead' || level === 'frontline';

/** People who do the unit's professional work themselves: teachers included. */
export const isProfessional = (kind: string): boolean => kind === 'professional' || kind === 'teacher';
