/** Invented people of an invented hospital: enough of them that every page has something on it. */

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const given = [
  '志远',
  '秀兰',
  '建国',
  '晓燕',
  '文博',
  '雨桐',
  '思源',
  '海涛',
  '静怡',
  '国强',
  '佳宁',
  '子轩',
  '慧敏',
  '立新',
  '春梅',
  '景行',
  '雅婷',
  '明辉',
  '可欣',
  '泽宇',
];

/** Departments by delegation: name, head count, job kind. */
export const delegations = [
  { name: '第一代表团(外科系统)', departments: ['普外科', '骨科', '胸外科', '手术室'], kind: '卫生技术' },
  {
    name: '第二代表团(内科系统)',
    departments: ['呼吸内科', '心内科', '消化内科', '急诊科'],
    kind: '卫生技术',
  },
  {
    name: '第三代表团(护理)',
    departments: ['外科护理单元', '内科护理单元', 'ICU护理单元'],
    kind: '卫生技术',
  },
  { name: '第四代表团(医技)', departments: ['检验科', '放射科', '药学部'], kind: '卫生技术' },
  {
    name: '第五代表团(职能后勤)',
    departments: ['医务处', '财务处', '工会办公室', '后勤保障处'],
    kind: '行政管理',
  },
] as const;

export type SeedPerson = {
  readonly staffNumber: string;
  readonly name: string;
  readonly gender: '男' | '女';
  readonly born: string;
  readonly department: string;
  readonly kind: string;
  readonly level: string;
  readonly phone: string;
  readonly delegation: number;
};

/** 240 people in five delegations' departments; the first of each is a department head. */
export function seedPeople(count = 240): SeedPerson[] {
  return Array.from({ length: count }, (_, i) => {
    const delegation = i % delegations.length;
    const group = delegations[delegation]!;
    const inGroup = Math.floor(i / delegations.length);
    const level =
      inGroup === 0 ? '中层正职' : inGroup < 3 ? '中层副职' : inGroup % 9 === 3 ? '班组长' : '一线职工';
    return {
      staffNumber: String(i + 1).padStart(5, '0'),
      name: `${surnames[(i * 7) % surnames.length]}${given[(i * 3 + inGroup) % given.length]}`,
      gender: i % 5 < 3 ? '女' : '男',
      born: `${1966 + (i % 34)}-${String((i % 12) + 1).padStart(2, '0')}-15`,
      department: group.departments[inGroup % group.departments.length]!,
      kind: group.kind,
      level,
      phone: `139${String(10_000_000 + i * 37).slice(-8)}`,
      delegation,
    };
  });
}

/** The representatives: twelve from each delegation, skipping most of the heads so that managers stay under a fifth. */
export function seedRepresentatives(people: readonly SeedPerson[]): SeedPerson[] {
  return delegations.flatMap((_, delegation) =>
    people
      .filter((one) => one.delegation === delegation)
      .filter((_one, rank) => rank === 0 || rank > 2)
      .slice(0, 12),
  );
}

const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`);

/** The roster as the personnel office would send it. */
export const rosterFile = (people: readonly SeedPerson[]): Uint8Array =>
  csv([
    ['工号', '姓名', '性别', '出生日期', '部门', '岗位类别', '职务层级', '手机号码'],
    ...people.map((p) => [p.staffNumber, p.name, p.gender, p.born, p.department, p.kind, p.level, p.phone]),
  ]);

/** The representatives as the union office would send them: the second of each delegation leads it; `attends` are non-voting. */
export function representativesFile(
  representatives: readonly SeedPerson[],
  attends: readonly SeedPerson[],
): Uint8Array {
  const seen = new Map<number, number>();
  return csv([
    ['代表团', '工号', '姓名', '代表团职务', '主席团成员'],
    ...representatives.map((p) => {
      const rank = seen.get(p.delegation) ?? 0;
      seen.set(p.delegation, rank + 1);
      return [
        delegations[p.delegation]!.name,
        p.staffNumber,
        p.name,
        rank === 1 ? '团长' : '代表',
        rank === 2 || rank === 3 ? '是' : '',
      ];
    }),
    ...attends.map((p) => [delegations[p.delegation]!.name, p.staffNumber, p.name, '列席', '']),
  ]);
}
