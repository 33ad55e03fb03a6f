/**
 * The page as one piece. React 18 fills the end of a chunk with zero bytes where a Chinese character no longer fits into it; browsers
 * show them as broken characters and text that then differs from what the page draws itself. HTML holds no zero byte, so they go.
 */
export function joinPage(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const page = Buffer.concat(chunks);
  return page.includes(0) ? page.filter((byte) => byte !== 0) : page;
}
