import { datasetPhrases } from './indicator-dataset';
import { indicatorPagePhrases } from './indicator-pages';

export const indicatorPhrases = {
  provenance: '数据第{{cut}}号，方法第{{version}}版',
  units: { yuan: '{{figure}} 元', pieces: '{{figure}}', percent: '{{figure}}%', plain: '{{figure}}' },
  findings: {
    doctorRun:
      '“{{indicator}}”{{period}}：{{department}}有 {{count}} 名医师连续 {{length}} 期排在前 {{topN}} 位',
    doctorSwing:
      '“{{indicator}}”{{period}}：{{department}}有 {{count}} 名排在前列的医师变动超过 {{percent}}%',
    departmentSwing: '“{{indicator}}”{{period}}：{{department}}比上期变动 {{change}}%',
    itemRun: '“{{indicator}}”{{period}}：“{{item}}”连续 {{length}} 期排在前 {{topN}} 位',
    itemSwing: '“{{indicator}}”{{period}}：“{{item}}”比上期变动 {{change}}%',
  },
  posting: {
    title: '{{indicator}}排名公示（{{period}}）',
    text: '现将“{{indicator}}”{{period}}的排名予以公示，公示期为 {{from}} 至 {{until}}。公示到科室和名次，不公布姓名；人数少、能认出个人的科室不列。计算方法：{{formula}}（第{{version}}版，已经科室和专家同意）；数据第{{cut}}号。医师、药品各列前 {{topN}} 位。对数据有疑问的，请在公示期内在本页提问，或向监测管理员说明。',
    doctor: '医师：{{department}} 第{{rank}}位',
    item: '药品：{{item}} 第{{rank}}位',
    department: '科室：{{department}} 第{{rank}}位',
    value: '{{figure}}',
    valueChange: '{{figure}}（比上期 {{change}}%）',
  },
  faults: {
    empty: '请写出公式，例如：金额[类别=抗菌药物] / 金额',
    tooLong: '公式不能超过 400 字。请拆成两个指标，或用备注说明。',
    tooDeep: '括号套得太多。请化简。',
    tooMany: '公式里的项目太多（最多 8 个不同的合计，每个筛选最多 40 个名称）。请化简。',
    character: '这里有一个不认识的符号。可用 + - * / ( ) [ ]，数字，以及金额、数量、人次。',
    measure: '这里应是“金额”“数量”或“人次”。',
    field: '方括号里只能按“类别”或“药品”筛选，例如 金额[类别=抗菌药物]。',
    value: '这里应写等号和名称，例如 类别=抗菌药物|抗真菌药物；数字请写成 12 或 0.5。',
    operand: '这里缺一个数或一个合计。',
    closing: '括号或引号没有配对。',
    unexpected: '从这里起多出了内容。两个数之间要有 + - * /。',
    noMeasure: '公式里没有用到数据。请用上金额、数量或人次。',
    zero: '不能除以零。',
  },
  reasons: {
    width: '格数与表头不符',
    month: '月份读不懂（应如 2026-03）',
    future: '月份还没有到',
    department: '没有写科室',
    staffNumber: '没有写工号',
    unknownDoctor: '名册中没有这个工号',
    otherName: '姓名与名册中这个工号的不符',
    item: '没有写药品',
    tooLong: '科室、药品或类别超过 80 字',
    quantity: '数量不是数，或小数超过三位',
    amount: '金额不是数，或小数超过两位',
    visits: '诊疗人次不是整数',
    negative: '数量、金额或人次是负数',
    twice: '同一月份、科室、医师、药品在表中已有一行，以先出现的为准',
  },
  dataset: datasetPhrases,
  ...indicatorPagePhrases,
};

export const indicatorRefusals = {
  noDatasetFile: '没有收到文件。请选择要导入的用量表，再上传。',
  noDataset: '没有这份数据，或它不属于本单位。请从“用量数据”一页重新进入。',
  datasetKnown: '这份文件已经收到，不再重复读取。请在“用量数据”一页打开它的预览。',
  datasetEnded: '这份预览已经确认或放弃，不能再改。需要更正时请重新上传。',
  datasetNotCsv: '“{{name}}”不是 CSV 文本。请在电子表格里用“另存为”选 CSV（逗号分隔），再上传。',
  datasetEmpty: '“{{name}}”里没有数据行。请检查是否选错了文件或工作表。',
  datasetTooLarge: '文件超过 {{megabytes}} MB，没有收下。请按月份或按年拆成几份，分别上传。',
  datasetTooLong: '文件超过 {{rows}} 行，没有收下。请按年拆开，分别上传。',
  datasetNames:
    '文件里的科室超过 {{departments}} 个或药品超过 {{items}} 种，像是列对错了。请检查表头后重新上传。',
  datasetEncoding: '“{{name}}”的文字编码认不出来。请另存为 UTF-8 编码的 CSV，再上传。',
  datasetQuote:
    '“{{name}}”第 {{row}} 行附近的引号没有配对，后面的内容会被读乱，所以没有收下。请改好那一行再上传。',
  datasetColumns: '“{{name}}”里找不到这些列：{{columns}}。请按页面上列出的列名改表头；金额以元为单位。',
  datasetColumnTwice: '“{{column}}”这一列出现了两次，不知道以哪列为准。请只保留一列。',
  datasetNothing: '这份文件没有一行可以采用。请放弃它，改好文件后重新上传。',
  patientColumn:
    '文件里有患者信息列“{{column}}”，已整份拒收，内容没有保存。请删去全部患者信息，只保留按医师、药品汇总的数据，再上传。',
  patientCell:
    '第 {{row}} 行“{{column}}”里有像身份证号或手机号的内容，已整份拒收，内容没有保存。请删去个人信息后再上传。',
  monthKnown:
    '这些月份已有数据：{{months}}。如果要用这份文件替换，请勾选相应月份再确认；原来的数据仍会留底。',
  noIndicator: '没有这个指标，或它不属于本单位。请从“专业指标”一页重新进入。',
  indicatorTaken: '已有同名的指标。请换一个名称，或打开原指标提出新版方法。',
  formulaFault: '公式从第 {{at}} 个字起读不懂（“{{near}}”）。请按提示改好再提交，已填内容都还在。',
  filterUnknown: '数据里没有这些名称：{{names}}。请按数据中的写法填写，否则会一行也算不到。',
  methodOvertaken: '这一版方法已经定下，或已有更新的一版。请看最新的一版。',
  ownMethod: '自己提出的方法不能由自己表示同意。请由科室负责人和专家各一人同意。',
  notConsulted: '只有科室负责人和专家可以对方法表示同意。如有意见，请告诉本科室负责人或监测管理员。',
  methodNotAgreed: '这个指标的方法还没有商定，不能排名。请先请一名科室负责人和一名专家同意。',
  noCut: '还没有可用的数据。请先导入用量表并确认。',
  noPeriod: '“{{period}}”的数据不全，不能排名。请选列出的月份或整季度。',
  noRun: '没有这次排名，或它不属于本单位。请从指标页重新进入。',
  runEmpty: '这次排名没有可以公示的行（人数太少或没有数值）。请换一个月份或季度。',
  runPosted: '这次排名已经公示，至 {{until}}。',
  noticeShort: '公示期不得少于 {{days}} 天。截止日期请选 {{earliest}} 或以后。',
};
