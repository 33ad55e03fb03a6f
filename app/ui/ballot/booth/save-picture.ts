import { squaresOf } from './qr-code';

const [width, height, side] = [720, 980, 480];

/** Draws title, code and QR code as a picture and has the browser keep it. */
export async function savePicture(file: string, title: string, code: string, qr: string): Promise<void> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#000000';
  pen.textAlign = 'center';
  pen.font = '30px sans-serif';
  pen.fillText(title, width / 2, 80, width - 80);
  pen.font = 'bold 46px monospace';
  const groups = code.split('-');
  pen.fillText(groups.slice(0, 3).join(' '), width / 2, 180);
  pen.fillText(groups.slice(3).join(' '), width / 2, 245);
  const { size, isDark } = await squaresOf(qr);
  const unit = Math.floor(side / size);
  const [left, top] = [(width - unit * size) / 2, 340];
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if (isDark(row, column)) pen.fillRect(left + column * unit, top + row * unit, unit, unit);
  const picture = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'));
  if (!picture) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = `${file}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
