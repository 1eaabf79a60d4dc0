import { addFindings } from '@payung/domain';
import type { Finding } from '../check-invariants-reading.ts';
import { piecesOf } from '../determination/list-pieces.ts';
import type { OpenRegion } from '../service.ts';
import {
  type AuditLine,
  type AuditPiece,
  type AuditRecord,
  auditLinesShelf,
  auditShelf,
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
  return findings;
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
