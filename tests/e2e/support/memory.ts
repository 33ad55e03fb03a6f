import type { CDPSession, Page } from '@playwright/test';

type Snapshot = {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly edge_fields: readonly string[];
      readonly edge_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
};

async function snapshotOf(session: CDPSession): Promise<Snapshot> {
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false, captureNumericValue: true });
  return JSON.parse(parts.join('')) as Snapshot;
}

/** How many numbers at or above 0 stand in the lists of lists that any object in the page's memory calls `name`. */
export async function marksInMemory(page: Page, name: string): Promise<number> {
  const { snapshot, nodes, edges, strings } = await snapshotOf(await page.context().newCDPSession(page));
  const { node_fields: nodeFields, edge_fields: edgeFields, edge_types: edgeTypes } = snapshot.meta;
  const [nodeSize, edgeSize] = [nodeFields.length, edgeFields.length];
  const [nameAt, countAt] = [nodeFields.indexOf('name'), nodeFields.indexOf('edge_count')];
  const element = edgeTypes[0].indexOf('element');
  const firstEdge: number[] = [];
  let next = 0;
  for (let node = 0; node < nodes.length; node += nodeSize) {
    firstEdge.push(next);
    next += nodes[node + countAt]! * edgeSize;
  }
  const edgesOf = (node: number) =>
    Array.from({ length: nodes[node + countAt]! }, (_, at) => {
      const edge = firstEdge[node / nodeSize]! + at * edgeSize;
      const isElement = edges[edge] === element;
      return { isElement, label: isElement ? '' : strings[edges[edge + 1]!], to: edges[edge + 2]! };
    });
  const numbersIn = (node: number): number => {
    const own = /^\d+$/.test(strings[nodes[node + nameAt]!] ?? '') ? 1 : 0;
    const inner = edgesOf(node).filter(({ isElement, label }) => isElement || label === 'value');
    return inner.reduce((total, { to }) => total + numbersIn(to), own);
  };
  let found = 0;
  for (let node = 0; node < nodes.length; node += nodeSize)
    for (const { label, to } of edgesOf(node)) if (label === name) found += numbersIn(to);
  return found;
}
