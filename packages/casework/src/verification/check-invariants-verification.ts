import {
  isLiving,
  moveCounts,
  type StageCounts,
  type StageMove,
  standingOf,
  type VillageCode,
} from '@payung/domain';
import type { Finding, WholeTenant } from '../check-invariants-reading.ts';
import type { OpenRegion } from '../service.ts';
import { countShelf, folderOf, noVillage, sheetShelf } from './sheet-shelf.ts';

/**
 * Sheets against their counts and their nominations: what each village is counted to have is the fold of its sheets,
 * each sheet's entries follow one another, it lies where its worker lives, and whoever was refused by a level is
 * refused as a nomination.
 */
export async function checkVerification(
  open: OpenRegion,
  { nominations }: Pick<WholeTenant, 'nominations'>,
): Promise<Finding[]> {
  const year = open.region.schemeYear.year;
  const findings: Finding[] = [];
  const kept = await open.data.shelves.all(countShelf, String(year));
  const counted = new Map(kept.map(({ id, counts }) => [id, counts]));
  const villages: (VillageCode | null)[] = [...open.region.villages.map(({ code }) => code), null];
  for (const village of villages) {
    const sheets = await open.data.shelves.all(sheetShelf, folderOf({ village, year }));
    const key = `verification ${village ?? noVillage}`;
    const came: StageMove[] = [];
    for (const sheet of sheets) {
      const { stage } = standingOf(sheet.entries);
      came.push({ from: null, to: stage });
      const record = nominations.get(sheet.id);
      const isRefused = record?.state === 'refused';
      if (stage.stage === 'refused' && !isRefused) {
        const found = record?.state ?? 'nothing';
        findings.push({ code: 'sheet-refused', key: sheet.id, expected: 'refused', found });
      }
      if (stage.stage === 'waiting' && record !== undefined && !isLiving(record.state)) {
        findings.push({ code: 'sheet-open', key: sheet.id, expected: 'closed', found: 'waiting' });
      }
      if (sheet.village !== village) {
        const found = sheet.village ?? noVillage;
        findings.push({
          code: 'sheet-place',
          key: sheet.id,
          expected: village ?? noVillage,
          found,
        });
      }
    }
    const fold = moveCounts({}, came) ?? {};
    const [expected, found] = [sorted(fold), sorted(counted.get(village ?? noVillage) ?? {})];
    if (expected !== found) findings.push({ code: 'sheet-counts', key, expected, found });
  }
  return findings;
}

function sorted(counts: StageCounts): string {
  return JSON.stringify(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
