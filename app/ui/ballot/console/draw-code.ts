/** A QR code as one SVG path on a grid of `size` units, quiet zone of 4 units included. */
export type Drawing = { readonly size: number; readonly path: string };

/** Draws a text; the library comes when it is needed. */
export async function drawCode(text: string): Promise<Drawing> {
  const { create } = await import('qrcode');
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const dots: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (data[row * size + column]) dots.push(`M${column + 4} ${row + 4}h1v1h-1z`);
    }
  }
  return { size: size + 8, path: dots.join('') };
}
