import { expect, it } from 'vitest';
import { type DisclosureSummary, faultsOfDisclosures } from './summary-disclosures';

const told: DisclosureSummary = {
  title: '分配办法',
  kind: 'item',
  source: 'box',
  audience: 'staff',
  hours: 0,
};

it('is content where everything that was adopted hangs where its kind wants it', () => {
  const appraisal: DisclosureSummary = { ...told, source: 'appraisal', audience: 'representatives' };
  expect(
    faultsOfDisclosures([told, appraisal, { ...told, kind: 'resolution', source: 'resolution' }]),
  ).toEqual([]);
  expect(faultsOfDisclosures([])).toEqual([]);
});

it('names what was adopted and told nobody, or told others', () => {
  expect(faultsOfDisclosures([{ ...told, source: null, audience: null, hours: null }])).toEqual([
    'item 分配办法 was adopted and is not disclosed',
  ]);
  expect(faultsOfDisclosures([{ ...told, audience: 'public' }])).toEqual([
    'item 分配办法 is disclosed to public, not to staff',
  ]);
});
