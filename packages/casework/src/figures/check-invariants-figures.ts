import { addFindings, peopleFigures } from '@payung/domain';
import type { Finding } from '../check-invariants-reading.ts';
import { pieceId, piecesOf } from '../determination/list-pieces.ts';
import type { OpenRegion } from '../service.ts';
import {
  type AuditLine,
  type AuditPiece,
  type AuditRecord,
  auditLinesShelf,
  auditShelf,
  type CountRecord,
  countedLinesShelf,
  countShelf,
  officialShelf,
} from './figures-shelves.ts';
import { digestOf } from './official-month.ts';

/** Official months against their digests, and checks of what was paid against the findings that they were summed from. */
export async function checkFigures(open: OpenRegion): Promise<Finding[]> {
  const { shelves } = open.data;
  const findings = (await shelves.all(officialShelf)).flatMap((official): Finding[] => {
    const found = digestOf(official);
    const key = `official month ${official.month}`;
    return found === official.digest
      ? []
      : [{ code: 'official-figures-changed', key, expected: official.digest, found }];
  });
  for (const audit of await shelves.all(auditShelf))
    findings.push(...(await checkAudit(open, audit)));
  for (const count of await shelves.all(countShelf))
    findings.push(...(await checkCount(open, count)));
  return findings;
}

/** The people kept with a count against its sums: every figure leads to as many rows. */
async function checkCount(
  { data }: OpenRegion,
  { id, count, pieces }: CountRecord,
): Promise<Finding[]> {
  if (pieces === null) return [];
  const places = Array.from({ length: pieces }, (_, at) => ({ id: pieceId(at), folder: id }));
  const lines = (await data.shelves.some(countedLinesShelf, places)).flatMap(
    (piece) => piece?.lines ?? [],
  );
  return peopleFigures.flatMap((figure) => {
    const expected = lines.filter(({ counts }) => counts.includes(figure)).length;
    const found = count.total[figure];
    return expected === found
      ? []
      : [{ code: 'count-rows-differ', key: `count ${id} ${figure}`, expected, found }];
  });
}

async function checkAudit(open: OpenRegion, { id, findings }: AuditRecord): Promise<Finding[]> {
  let sums: AuditRecord['findings'] = {};
  for await (const { lines } of piecesOf<AuditLine, AuditPiece>(open, auditLinesShelf, id)) {
    sums = addFindings(sums, lines);
  }
  const inOrder = (said: AuditRecord['findings']): string =>
    JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));
  const [expected, found] = [inOrder(sums), inOrder(findings)];
  return expected === found
    ? []
    : [{ code: 'audit-sums-differ', key: `audit check ${id}`, expected, found }];
}
