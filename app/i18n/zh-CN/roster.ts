import type { rosterRefusals } from '../../domain/roster/refusals';
import type { RefusalPhrases } from '../refusal-phrases';
import composition from './roster/composition';
import imports from './roster/imports';
import members from './roster/members';
import memberRefusals from './roster/refusals';
import terms from './roster/terms';

const roster = {
  fields: { endBeforeBegin: '截止日期要在开始日期之后。' },
  imports,
  terms,
  ...members,
  ...composition,
  refusals: {
    ...memberRefusals,
    fileEmpty: '文件是空的，没有导入任何内容。请检查后重新选择文件。',
    fileTooLarge: '文件太大，没有导入。请删去无关的工作表或图片后再试。',
    fileExpandsTooFar: '文件解开后异常庞大，为安全起见没有打开。请另存为新的表格后再试。',
    fileTooManyRows: '文件超过两万行，没有导入。请分成几个文件。',
    fileTooManyCells: '表格过宽或过大，没有导入。请只保留需要的列。',
    fileEncryptedOrOld: '文件加了密码，或是旧版 .xls 格式，打不开。请另存为 .xlsx(不设密码)或 CSV。',
    fileDamaged: '文件已损坏，没有导入。请重新导出一份。',
    fileNotSpreadsheet: '这不是表格文件。请选择 .xlsx 或 CSV。',
    fileNotTable: '文件里找不到表格。请确认有一行列名，下面是数据。',
    fileEncodingUnknown: '文件的文字编码无法识别。请另存为 UTF-8 的 CSV 或 .xlsx。',
    fileQuoteOpen: 'CSV 里有引号没有配对，无法分清各列。请用表格软件重新导出。',
    fileNoVisibleSheet: '表格里没有可见的工作表。请取消隐藏后再试。',
    noFile: '还没有选择文件。请选择一个文件再上传。',
    columnTwice: '“{{column}}”这一列被指定了两次。请为每一项各选一列，其余选“文件里没有”。',
    noTerm: '还没有这一届。请先在名册页设立届次。',
    termNameTaken: '已有同名的届次。请换一个名称。',
    termsOverlap: '起止日期与已有的届次重叠。请调整日期。',
    termLength: '每届应为 {{least}} 至 {{most}} 年。请调整起止日期。',
    seatNeverMoves:
      '第 {{row}} 行 {{name}}:代表席位属于本人和原选区，不能随导入转到别的代表团。请先办理资格终止，再补选。',
    importOver: '这次导入已经办过或已放弃。请重新上传文件。',
    previewStale:
      '预览之后名册有了变化，或换了对应的列，为免出错没有导入。请点“重新预览”，看过之后再确认；文件还在，不用再传。',
    columnsMissing: '缺少必需的列，没有导入。请在预览页指定对应的列。',
  } satisfies RefusalPhrases<typeof rosterRefusals>,
};

export default roster;
