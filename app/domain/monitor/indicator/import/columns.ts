/** What a row of a dataset says. */
export const datasetFields = [
  'month',
  'department',
  'staffNumber',
  'name',
  'item',
  'category',
  'quantity',
  'amount',
  'visits',
] as const;
export type DatasetField = (typeof datasetFields)[number];

/** Without one of these a row says nothing. */
export const requiredFields: readonly DatasetField[] = [
  'month',
  'department',
  'staffNumber',
  'item',
  'quantity',
  'amount',
];

/** The headers that are known for each field; the first is the one the page names. */
const headers: Readonly<Record<DatasetField, readonly string[]>> = {
  month: ['月份', '月', '统计月份', '年月', 'month'],
  department: ['科室', '部门', '科室名称', '开单科室', 'department'],
  staffNumber: ['工号', '医师工号', '医生工号', '职工号', 'staffnumber'],
  name: ['医师', '医生', '医师姓名', '医生姓名', '姓名', 'doctor', 'name'],
  item: ['药品', '项目', '药品名称', '耗材', '耗材名称', '通用名', 'item'],
  category: ['类别', '药品类别', '分类', '项目类别', 'category'],
  quantity: ['数量', '用量', 'quantity'],
  amount: ['金额', '金额元', '总金额', 'amount'],
  visits: ['诊疗人次', '人次', '就诊人次', 'visits'],
};

export const headerOf = (field: DatasetField): string => headers[field][0]!;

/** A header without blanks, brackets and case: "金额（元）" is 金额元; 金额（万元） stays unknown, so that nothing is off by 10,000. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s()[\]【】:：\uFEFF]/gu, '')
    .toLowerCase();

const fieldOfHeader = new Map(
  Object.entries(headers).flatMap(([field, names]) => names.map((name) => [name, field as DatasetField])),
);

/** Where each field stands in a header row, the headers that are not known, and what is missing or there twice. */
export type Columns = {
  readonly at: Readonly<Partial<Record<DatasetField, number>>>;
  readonly unknown: readonly string[];
  readonly missing: readonly DatasetField[];
  readonly twice: readonly DatasetField[];
};

export function readColumns(row: readonly string[]): Columns {
  const at: Partial<Record<DatasetField, number>> = {};
  const unknown: string[] = [];
  const twice = new Set<DatasetField>();
  row.forEach((header, index) => {
    const field = fieldOfHeader.get(plain(header));
    if (!field) {
      if (header.trim()) unknown.push(header.trim().slice(0, 40));
    } else if (at[field] !== undefined) twice.add(field);
    else at[field] = index;
  });
  return {
    at,
    unknown,
    missing: requiredFields.filter((field) => at[field] === undefined),
    twice: [...twice],
  };
}
