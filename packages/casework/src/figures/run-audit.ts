import { createHash } from 'node:crypto';
import { fileNew, fileOver } from '@payung/data';
import {
  addFindings,
  type BillId,
  drawSample,
  type Instant,
  letsPeopleIn,
  type PersonId,
  type TenantId,
  threeWayPart,
} from '@payung/domain';
import {
  type BillLine,
  type BillPiece,
  billLinesShelf,
  billShelf,
} from '../contribution/contribution-shelves.ts';
import { contributionRulesOf } from '../contribution/cover-of.ts';
import { pieceId, piecesOf } from '../determination/list-pieces.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { sendAudit } from './ask-audit.ts';
import { type Audited, auditPeople } from './audit-people.ts';
import { type DecidedPerson, decidedPeople } from './decided-people.ts';
import { causeOfCounting } from './figures-access.ts';
import {
  type AuditLine,
  type AuditRecord,
  auditLinesShelf,
  auditShelf,
} from './figures-shelves.ts';
import { walkOn } from './walk-people.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Goes through everybody who was decided or paid for, some hundred at a time. */
export async function auditPayments(service: Service, tenant: TenantId, id: string): Promise<void> {
  const open = await regionOf(service, tenant);
  if (!letsPeopleIn(open.standing)) return;
  const seen = await open.data.shelves.one(auditShelf, id);
  if (seen === null) return;
  const rules = await contributionRulesOf(open);
  await walkOn<AuditRecord, DecidedPerson, Audited[]>(service, seen, {
    people: () => decidedOrPaid(open, seen),
    take: (record, work) => write(open, record, { work }, []),
    meet: (people) => auditPeople(open, seen, people, rules),
    pass: (record, audited, work) => {
      const lines = audited.flatMap(linesOf);
      return write(open, record, { ...summedUp(record, audited), work }, lines);
    },
    finish: (record) =>
      open.data.commit({
        cause: causeOfCounting(record.askedBy, record.id),
        lane: 'any',
        writes: [fileOver(auditShelf, record, { work: null }, { act: 'audited' })],
      }),
    handOn: () => sendAudit(service, open, id),
  });
}

/** Puts findings and sums down together, so that neither is ever there without the other. */
async function write(
  { data }: OpenRegion,
  before: AuditRecord,
  change: Partial<AuditRecord>,
  lines: AuditLine[],
): Promise<AuditRecord | null> {
  const filing = { folder: before.id, act: null };
  const piece = { id: pieceId(before.pieces), version: 1, lines };
  const pieces = before.pieces + (lines.length === 0 ? 0 : 1);
  const result = await data.commitQuietly([
    ...(lines.length === 0 ? [] : [fileNew(auditLinesShelf, piece, filing)]),
    fileOver(auditShelf, before, { ...change, pieces }, { act: null }),
  ]);
  if (result.kind !== 'done') return null;
  return { ...before, ...change, pieces, version: before.version + 1 };
}

function linesOf({ nomination, agency, findings }: Audited): AuditLine[] {
  return findings.map((finding) => ({ nomination, agency, ...finding }));
}

/** The sums of a check with more people in them. */
function summedUp(record: AuditRecord, audited: readonly Audited[]): Partial<AuditRecord> {
  const threeWay = { ...record.threeWay };
  for (const { isDecided, isInsured, paidMonths } of audited) {
    const part = threeWayPart({ decided: isDecided, paid: paidMonths > 0, insured: isInsured });
    if (part !== null) threeWay[part] = (threeWay[part] ?? 0) + 1;
  }
  const found = audited.flatMap(({ findings }) => findings);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const paidFor = audited.filter(({ paidMonths }) => paidMonths > 0);
  const { atRisk, sampleSize: size, seed } = record;
  return {
    people: record.people + audited.length,
    paidMonths: record.paidMonths + sum(audited.map(({ paidMonths }) => paidMonths)),
    paidRupiah: record.paidRupiah + sum(audited.map(({ paidRupiah }) => paidRupiah)),
    threeWay,
    findings: addFindings(record.findings, found),
    atRisk: {
      people: atRisk.people + audited.filter(({ findings }) => findings.length > 0).length,
      months: atRisk.months + sum(found.map(({ months }) => months)),
      rupiah: atRisk.rupiah + sum(found.map(({ rupiah }) => rupiah)),
    },
    // the lots of everybody are compared although only the lowest are kept
    sample: drawSample(
      [...record.sample, ...paidFor.map(({ nomination }) => nomination)],
      { size, seed },
      hash,
    ),
  };
}

/** Everybody whom a decision names or a paid bill lists: money that no decision covers is what is looked for. */
async function decidedOrPaid(open: OpenRegion, audit: AuditRecord): Promise<DecidedPerson[]> {
  const { asOf: day, known } = audit;
  const decided = await decidedPeople(open, { day, known });
  const people = new Map<PersonId, DecidedPerson>(decided.map((one) => [one.person, one]));
  for (const bill of await paidBills(open, known)) {
    for await (const { lines } of piecesOf<BillLine, BillPiece>(open, billLinesShelf, bill)) {
      for (const { person, nomination, agency, released } of lines) {
        if (released || people.has(person)) continue;
        people.set(person, { person, nomination, agency, years: new Map(), spans: [] });
      }
    }
  }
  return [...people.values()].sort((a, b) => (a.person < b.person ? -1 : 1));
}

async function paidBills({ data }: OpenRegion, known: Instant): Promise<BillId[]> {
  const bills = await data.shelves.all(billShelf);
  return bills
    .filter(({ state, proof }) => state === 'paid' && proof !== null && proof.at <= known)
    .map(({ id }) => id);
}
