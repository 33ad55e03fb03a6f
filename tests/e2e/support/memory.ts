import type { Page } from '@playwright/test';

/**
 * How many live lists in the page's memory hold exactly these numbers, and how many live maps hold them under the keys `item.row`:
 * wherever they are, in state, in props of what is no longer shown, or in a forgotten closure. Collects garbage first.
 */
export async function marksInMemory(page: Page, item: number, marks: readonly number[]): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const count = async (prototype: string, test: string) => {
    const { result } = await session.send('Runtime.evaluate', { expression: prototype });
    await session.send('HeapProfiler.collectGarbage');
    const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
    const found = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: `function () { return this.filter(${test}).length; }`,
      returnByValue: true,
    });
    return Number(found.result.value);
  };
  const list = JSON.stringify(marks);
  const lists = await count(
    'Array.prototype',
    `(one) => one.length === ${marks.length} && ${list}.every((mark, at) => one[at] === mark)`,
  );
  const maps = await count(
    'Map.prototype',
    `(one) => ${list}.every((mark, row) => one.get('${item}.' + row) === mark)`,
  );
  await session.detach();
  return lists + maps;
}
