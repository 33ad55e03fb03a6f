import { fieldsOf, headerOf, type ImportField, type ImportKind } from '#app/domain/roster/import/columns';

const invented: Partial<Record<ImportField, readonly [string, string]>> = {
  staffNumber: ['00001', '00002'],
  name: ['张样例', '李样例'],
  gender: ['女', '男'],
  bornOn: ['1985-03-12', '1990-11-05'],
  department: ['内科', '设备科'],
  jobKind: ['专业技术', '工勤'],
  jobLevel: ['一线职工', '班组长'],
  phone: ['13900000001', '13900000002'],
  hiredOn: ['2010-07-01', '2015-09-01'],
  remark: ['', ''],
  delegation: ['第一代表团', '第一代表团'],
  delegationRole: ['团长', '代表'],
  presidium: ['是', '否'],
  constituency: ['第一选区', '第一选区'],
  nonVoting: ['否', '否'],
};

/** Column names as the import knows them and two invented rows, all as text. */
export function sampleTable(kind: ImportKind): string[][] {
  const fields = fieldsOf(kind);
  const row = (at: 0 | 1) => fields.map((field) => invented[field]?.[at] ?? '');
  return [fields.map((field) => headerOf(kind, field)), row(0), row(1)];
}
