import { createRequire } from 'node:module';
// The package is CommonJS that Node can't take names from.
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
);

pdfmake.setFonts({ NotoSansSC: { normal: font, bold: font } });
pdfmake.setTableLayouts({
  sheet: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    hLineColor: () => '#555555',
    vLineColor: () => '#555555',
    paddingLeft: () => 6,
    paddingRight: () => 6,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
});
// Nothing that somebody wrote may make the server fetch or read: only the font.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === font);

/** A PDF with the signs it needs of the Chinese font inside, so that it looks the same wherever it is printed. */
export const writePdf = (document: TDocumentDefinitions): Promise<Buffer> =>
  pdfmake.createPdf(document).getBuffer();
