import type { Translated } from '../phrases';
import type source from '../zh-CN/roster';
import composition from './roster/composition';
import imports from './roster/imports';
import members from './roster/members';
import memberRefusals from './roster/refusals';
import terms from './roster/terms';

const roster: Translated<typeof source> = {
  fields: { endBeforeBegin: 'The last day must come after the first.' },
  imports,
  terms,
  ...members,
  ...composition,
  refusals: {
    ...memberRefusals,
    fileEmpty: 'The file is empty; nothing was imported. Please check it and choose again.',
    fileTooLarge:
      'The file is too large and was not imported. Please remove sheets or pictures that are not needed.',
    fileExpandsTooFar:
      'The file unpacks to an unusual size and was not opened. Please save it as a new spreadsheet.',
    fileTooManyRows: 'The file has more than 20,000 rows. Please split it.',
    fileTooManyCells: 'The table is too wide or too large. Please keep only the columns that are needed.',
    fileEncryptedOrOld:
      'The file has a password or is an old .xls. Please save it as .xlsx without a password, or CSV.',
    fileDamaged: 'The file is damaged. Please export it again.',
    fileNotSpreadsheet: 'This is no spreadsheet. Please choose .xlsx or CSV.',
    fileNotTable: 'No table was found. Please make sure there is a row of column names with data below.',
    fileEncodingUnknown: 'The encoding cannot be told. Please save as UTF-8 CSV or .xlsx.',
    fileQuoteOpen: 'A quotation mark in the CSV is not closed. Please export it again.',
    fileNoVisibleSheet: 'No sheet is visible. Please unhide one.',
    noFile: 'No file was chosen. Please choose one, then upload.',
    columnTwice:
      'The column “{{column}}” was chosen twice. Please choose one column each, and “not in the file” for the rest.',
    noTerm: 'There is no such term yet. Please open one on the roster page.',
    termNameTaken: 'A term of this name exists. Please choose another.',
    termsOverlap: 'The dates overlap another term. Please change them.',
    termLength: 'A term lasts {{least}} to {{most}} years. Please change the dates.',
    seatNeverMoves:
      'Row {{row}}, {{name}}: a seat belongs to the person and the original constituency and cannot move by an import. End the mandate first, then hold a by-election.',
    importOver: 'This import was carried out or given up already. Please upload again.',
    previewStale:
      'The roster or the chosen columns have changed since the preview, so nothing was imported. Please press “Preview again”, look, then confirm; the file is kept.',
    columnsMissing: 'A required column is missing. Please point it out on the preview.',
  },
};

export default roster;
