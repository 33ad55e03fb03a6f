import { type Block, type BlockDraft, type Cell, tableText } from './document';
import { listsOf, renumber } from './numbering';

/** A proposed change of one paragraph; `baseText` is that paragraph's text when it was proposed. */
export type Amendment = {
  id: string;
  /** The paragraph's id; an insertion stands behind it. */
  target: string;
  kind: 'replace' | 'insertAfter' | 'delete';
  text: string;
  baseText: string;
};

/** An accepted amendment; `finalText` is what was agreed instead of its text ("accepted in part"). */
export type Accepted = Amendment & { finalText?: string };

export type Collision = {
  id: string;
  reason: 'targetRemoved' | 'targetChanged' | 'conflict';
  /** The other amendments of the same paragraph that it can't stand beside. */
  with: string[];
};

const byTarget = <A extends { target: string }>(amendments: readonly A[]): Map<string, A[]> => {
  const groups = new Map<string, A[]>();
  for (const one of amendments) groups.set(one.target, [...(groups.get(one.target) ?? []), one]);
  return groups;
};

/** Amendments of one paragraph together, in the document's order; those whose paragraph is gone come last. */
export function groupByTarget<A extends { target: string }>(
  amendments: readonly A[],
  blocks: readonly Block[],
): { target: string; amendments: A[] }[] {
  const place = new Map(blocks.map((block) => [block.id, block.ordinal]));
  const placeOf = (target: string) => place.get(target) ?? blocks.length;
  return [...byTarget(amendments)]
    .map(([target, group]) => ({ target, amendments: group }))
    .sort((a, b) => placeOf(a.target) - placeOf(b.target));
}

/** What the paragraph becomes; null where it goes. */
const resultOf = (one: Accepted): string | null => {
  const text = (one.finalText ?? (one.kind === 'delete' ? '' : one.text)).trim();
  return text === '' ? null : text;
};

/** The one result on which the amendments of a paragraph agree, or undefined. A single agreed final text settles all of them. */
function agreed(changing: readonly Accepted[]): { text: string | null } | undefined {
  const finals = changing.filter((one) => one.finalText !== undefined);
  const results = new Map(
    (finals.length > 0 ? finals : changing).map((one) => [(resultOf(one) ?? '').replace(/\s+/gu, ''), one]),
  );
  const [one] = results.values();
  return results.size === 1 && one ? { text: resultOf(one) } : undefined;
}

const changes = (one: Amendment) => one.kind !== 'insertAfter';

/** Amendments of one paragraph that contradict each other, per paragraph; insertions never do. */
export function collisions(amendments: readonly Accepted[]): { target: string; ids: string[] }[] {
  return [...byTarget(amendments.filter(changes))]
    .filter(([, group]) => agreed(group) === undefined)
    .map(([target, group]) => ({ target, ids: group.map((one) => one.id) }));
}

/** The paragraph with a new text. Its style is dropped; a table keeps its form where the text has as many cells. */
function rewritten(block: BlockDraft, text: string): BlockDraft {
  const { runs: _, table, ...rest } = block;
  if (!table) return { ...rest, text };
  const lines = text.split('\n').map((line) => line.split('\t'));
  const rows = lines.map((line, row) => {
    const old = table.rows[row]?.cells ?? [];
    const form = (column: number): Partial<Cell> => (old.length === line.length ? (old[column] ?? {}) : {});
    return { cells: line.map((cell, column): Cell => ({ ...form(column), text: cell.trim() })) };
  });
  return { ...rest, table: { rows }, text: tableText({ rows }) };
}

/** One paragraph for each line of an insertion; behind a list's item they are items of that list. */
const inserted = (target: Block, text: string, numbered: boolean): BlockDraft[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) =>
      target.kind === 'item'
        ? { kind: 'item', level: target.level, text: line, ...(numbered ? { label: '' } : {}) }
        : { kind: 'paragraph', level: 0, text: line },
    );

/**
 * A new version from the accepted amendments. Paragraphs nobody amended stay as they are; amendments that contradict each
 * other, or whose paragraph has changed or gone since, come back as colliding and leave the paragraph alone. Several
 * insertions behind one paragraph stand in the order given; numbered items are numbered again.
 */
export function rollOut(
  blocks: readonly Block[],
  accepted: readonly Accepted[],
  newId: () => string,
): { blocks: Block[]; applied: string[]; colliding: Collision[] } {
  const groups = byTarget(accepted);
  const lists = listsOf(blocks);
  const applied: string[] = [];
  const colliding: Collision[] = [];
  const present = new Set(blocks.map((block) => block.id));
  const collide = (group: readonly Accepted[], reason: Collision['reason']) => {
    for (const { id } of group)
      colliding.push({ id, reason, with: group.map((one) => one.id).filter((other) => other !== id) });
  };
  for (const [target, group] of groups) if (!present.has(target)) collide(group, 'targetRemoved');

  const written = blocks.flatMap((block) => {
    const group = groups.get(block.id) ?? [];
    const changing = group.filter(changes);
    const stale = changing.filter((one) => one.finalText === undefined && one.baseText !== block.text);
    const current = changing.filter((one) => !stale.includes(one));
    collide(stale, 'targetChanged');
    const result = agreed(current);
    if (!result && current.length > 0) collide(current, 'conflict');
    if (result) applied.push(...current.map((one) => one.id));

    const list = lists.get(block.id);
    const kept = result === undefined ? block : result.text === null ? null : rewritten(block, result.text);
    const additions = group.filter((one) => !changes(one));
    applied.push(...additions.map((one) => one.id));
    return [
      ...(kept ? [{ ...kept, id: block.id, list }] : []),
      ...additions.flatMap((one) =>
        inserted(block, one.finalText ?? one.text, list !== undefined).map((draft) => ({
          ...draft,
          id: newId(),
          list,
        })),
      ),
    ];
  });
  return { blocks: renumber(written).map((block, ordinal) => ({ ...block, ordinal })), applied, colliding };
}

/** An open comment or amendment: where it hangs and the text it was written to, where that was kept. */
export type Anchored = { id: string; target: string; baseText?: string };

export type Carried<A extends Anchored> = {
  item: A;
  /** `moved`: its paragraph stands at another place with the same text. */
  state: 'unchanged' | 'moved' | 'colliding';
  reason?: 'targetChanged' | 'targetRemoved';
  /** Where to show it now: its own paragraph, or the nearest one left before it; null for the document's head. */
  at: string | null;
};

/** Moves all open comments and amendments onto a new version; none is dropped. */
export function carryOver<A extends Anchored>(
  open: readonly A[],
  oldBlocks: readonly Block[],
  newBlocks: readonly Block[],
): Carried<A>[] {
  const olds = new Map(oldBlocks.map((block) => [block.id, block]));
  const news = new Map(newBlocks.map((block) => [block.id, block]));
  const nearest = new Map<string, string | null>();
  let last: string | null = null;
  for (const { id } of oldBlocks) {
    if (news.has(id)) last = id;
    nearest.set(id, last);
  }
  return open.map((item): Carried<A> => {
    const now = news.get(item.target);
    const before = olds.get(item.target);
    if (!now)
      return { item, state: 'colliding', reason: 'targetRemoved', at: nearest.get(item.target) ?? null };
    if (now.text !== (item.baseText ?? before?.text))
      return { item, state: 'colliding', reason: 'targetChanged', at: now.id };
    return { item, state: before?.ordinal === now.ordinal ? 'unchanged' : 'moved', at: now.id };
  });
}
