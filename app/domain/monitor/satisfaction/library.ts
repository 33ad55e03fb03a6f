import { type Item, overallCode } from './item';
import type { Dimension, Layer, Scale, VisitKind } from './words';

type Known = {
  readonly code: string;
  readonly layer: Layer;
  readonly dimension: Dimension | null;
  readonly zh: string;
  readonly en: string;
  /** What columns of a file may call it. */
  readonly also: readonly string[];
  readonly scale?: Scale;
  readonly visits?: readonly VisitKind[];
};

const stage = (
  code: string,
  dimension: Dimension,
  zh: string,
  en: string,
  also: readonly string[],
  visits: readonly VisitKind[] = [],
): Known => ({ code, layer: 'stage', dimension, zh, en, also, visits });
const detail = (
  code: string,
  dimension: Dimension,
  zh: string,
  en: string,
  also: readonly string[],
  scale: Scale = 'five',
): Known => ({ code, layer: 'detail', dimension, zh, en, also, scale });

/** Questions that units ask, with the words by which a file's columns are known; a new questionnaire begins with them. */
const known: readonly Known[] = [
  {
    code: overallCode,
    layer: 'overall',
    dimension: null,
    zh: '总的来说，您对这次就诊满意吗？',
    en: 'All in all, how satisfied are you with this visit?',
    also: ['总体评价', '总体满意度', '总体', '总满意度', '整体评价', 'overall'],
  },
  stage('registration', 'process', '挂号、预约', 'Registration', [
    '挂号',
    '预约',
    '预约挂号',
    'registration',
  ]),
  stage('waiting', 'process', '候诊', 'Waiting', ['候诊', '等候', 'waiting']),
  stage('consultation', 'quality', '看诊、治疗', 'Consultation', ['诊疗', '看诊', '就诊', 'consultation']),
  stage('tests', 'process', '检查、化验', 'Tests', ['检查', '化验', '检验', 'tests']),
  stage('payment', 'process', '缴费、结算', 'Payment', ['缴费', '结算', '收费', 'payment']),
  stage('pharmacy', 'process', '取药', 'Pharmacy', ['取药', '药房', 'pharmacy']),
  stage(
    'admission',
    'process',
    '入院、出院',
    'Admission and discharge',
    ['出入院', '入院', '出院', 'admission'],
    ['inpatient'],
  ),
  detail('doctor-talk', 'service', '医生讲得清楚', 'The doctor explained things', [
    '医生沟通',
    '医生态度',
    '医患沟通',
  ]),
  detail('nurse-care', 'service', '护士照顾得好', 'The nurses took care', [
    '护士服务',
    '护理服务',
    '护士态度',
  ]),
  detail('privacy', 'ethics', '隐私受到保护', 'My privacy was kept', ['隐私保护', '隐私', 'privacy']),
  detail('integrity', 'ethics', '廉洁行医', 'Integrity', ['廉洁行医', '廉洁', '医德医风', 'integrity']),
  detail('cleanliness', 'environment', '环境干净', 'It was clean', [
    '环境',
    '卫生',
    '环境卫生',
    'cleanliness',
  ]),
  detail('bill', 'cost', '费用清楚', 'The bill was clear', ['费用', '收费透明', '费用清楚', 'bill']),
];

const itemOf = ({ code, layer, dimension, zh, en, scale = 'five', visits = [] }: Known): Item => ({
  code,
  layer,
  dimension,
  scale,
  mayNotApply: code !== overallCode,
  goodIs: 'yes',
  zh,
  en,
  visits: [...visits],
});

/** Known in files, but left out of a new questionnaire: twenty seconds are short. */
const rarelyAsked = ['tests', 'payment', 'integrity'];

/** What a new questionnaire begins with: what is usually asked, and one question on gifts. */
export const usualItems = (): Item[] => [
  ...known.filter(({ code }) => !rarelyAsked.includes(code)).map(itemOf),
  {
    code: 'gift-hint',
    layer: 'detail',
    dimension: 'ethics',
    scale: 'yesNo',
    mayNotApply: false,
    goodIs: 'no',
    zh: '有人暗示您送礼或红包吗？',
    en: 'Did anyone hint at a gift or money?',
    visits: [],
  },
];

export const usualOpenQuestion = {
  zh: '还有什么想告诉我们的？',
  en: 'Is there anything else you would like to tell us?',
} as const;

const words = new Map(known.flatMap((one) => one.also.map((word) => [word, one] as const)));
const layerOf = (header: string): Layer | null => {
  if (/环节$/u.test(header)) return 'stage';
  if (/细节$/u.test(header)) return 'detail';
  return /^总体|满意度$|评价$/u.test(header) ? 'overall' : null;
};

/**
 * The question that a file's column asks, known by its words (with or without 环节 or 细节 behind) or by its layer alone; null for other columns.
 * `place` numbers what the library does not know.
 */
export function itemOfHeader(header: string, place: number): Item | null {
  const layer = layerOf(header);
  const found = words.get(header) ?? words.get(header.replace(/(?:环节|细节|满意度|评价)$/u, ''));
  if (found) return { ...itemOf(found), layer: layer ?? found.layer, visits: [], zh: header, en: found.en };
  if (layer === null) return null;
  return {
    code: `column-${place}`,
    layer,
    dimension: layer === 'overall' ? null : layer === 'stage' ? 'process' : 'service',
    scale: 'five',
    mayNotApply: true,
    goodIs: 'yes',
    zh: header,
    en: '',
    visits: [],
  };
}
