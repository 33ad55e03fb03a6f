import { printCode } from '#app/domain/identity/code';
import { paths } from '#app/paths';
import { drawCode } from './draw-code';
import type { Slip } from './issue-codes';

/** A slip as it is printed: the code in groups and the QR code of the activation address. */
export const printSlip = (slip: Slip, of: { origin: string; orgId: string }) => ({
  personId: slip.personId,
  name: slip.name,
  staffNumber: slip.staffNumber,
  department: slip.department,
  code: printCode(slip.code),
  drawing: drawCode(addressOfCode(slip.code, of)),
});

/** The address that opens an account with the code filled in. */
export const addressOfCode = (code: string, { origin, orgId }: { origin: string; orgId: string }): string =>
  `${origin}${paths.activate({ code, org: orgId })}`;

/** A line of comma separated values; a cell that a spreadsheet would run as a formula is kept as text. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
