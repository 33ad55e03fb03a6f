/** Headers of columns that tell who a patient is; a file with one is not taken, whatever stands in it. */
const patientHeaders =
  /患者|病人|病员|住院号|病历号|病案号|门诊号|就诊卡|就诊号|登记号|医保卡|医保号|社保|身份证|证件|手机|电话|联系方式|住址|地址|出生|生日|年龄|诊断|病情|床号|床位|patient|mrn|idcard|idnumber|phone|mobile|birth|diagnosis|address/iu;

/** Whether a header belongs to a patient and not to a doctor's count (诊疗人次 and the like pass). */
export const isPatientHeader = (header: string): boolean =>
  patientHeaders.test(header.normalize('NFKC').replace(/[\s_-]/gu, ''));

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isIdentity(text: string): boolean {
  if (/^\d{17}[\dXx]$/.test(text)) {
    const sum = weights.reduce((all, weight, at) => all + weight * Number(text[at]), 0);
    return '10X98765432'[sum % 11] === text[17]!.toUpperCase();
  }
  return /^[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/.test(text);
}

/** Whether a cell holds what looks like an identity or a mobile number, however it is spaced or written. */
export function looksPersonal(cell: string): boolean {
  if (cell.length < 11) return false;
  const text = cell.normalize('NFKC').replace(/[\s\-·]/gu, '');
  for (const [found] of text.matchAll(/\d{11,18}[Xx]?/g)) {
    if (/^(?:86)?1[3-9]\d{9}$/.test(found) || isIdentity(found)) return true;
  }
  return false;
}
