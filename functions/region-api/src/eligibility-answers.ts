import type {
  EligibilityView,
  FactsRecord,
  FoundOut as FoundOutAbout,
  PeopleNamed as Named,
  StatementRecord,
  EligibilityLine as StoredLine,
  ToldPage,
} from '@payung/casework';
import type {
  EligibilityDetail,
  EligibilityLine,
  EligibilityPage,
  FoundOut,
  PeopleNamed,
  StatementCard,
  ToldMany,
} from '@payung/contract';
import { splitNominationId } from '@payung/data';
import { type CriterionLine, NominationId } from '@payung/domain';
import { evidenceCard } from './evidence-answers.ts';

export function detailAnswer(view: EligibilityView): EligibilityDetail {
  const { record, report, facts } = view;
  return {
    nominationId: record.id,
    standing: report.standing,
    version: report.version,
    day: view.day,
    firstDayOfCover: view.firstDayOfCover,
    lines: report.lines.map(lineAnswer),
    answers: facts.answers,
    said: facts.said,
    flags: view.flags === null ? null : [...view.flags],
    ...saidAnswer(facts, view.proofs),
    matches: [...view.matches],
    evidence: view.evidence.map(evidenceCard),
  };
}

function saidAnswer(
  { statements, decisions }: Pick<FactsRecord, 'statements' | 'decisions'>,
  proofs: EligibilityView['proofs'] = new Map(),
) {
  return {
    statements: statements.map(({ id: statementId, ...rest }) => ({
      statementId,
      ...rest,
      evidence: [...(proofs.get(statementId) ?? [])],
    })),
    decisions: decisions.map(({ on: _, ...rest }) => rest),
  };
}

/** What was found out about a person, for a copy that is handed to them. */
export function foundOutAnswer({ facts, matches, evidence }: FoundOutAbout): FoundOut {
  return {
    facts: facts.map(({ id: nominationId, answers, said, flags, ...rest }) => ({
      nominationId,
      answers,
      said,
      flags,
      ...saidAnswer(rest),
    })),
    matches: [...matches],
    evidence: evidence.map(evidenceCard),
  };
}

function lineAnswer(line: CriterionLine): EligibilityLine {
  return { ...line, detail: { ...line.detail } };
}

export function pageItem({ record, standing, open }: StoredLine): EligibilityPage['items'][number] {
  return {
    nominationId: record.id,
    personId: splitNominationId(record.id).person,
    name: record.worker.name,
    nationalIdEnding: record.worker.nik.slice(-4),
    agency: record.agency,
    village: record.worker.village,
    standing,
    open: open.map(lineAnswer),
  };
}

/** @param strangers what was named and is no id at all */
export function toldAnswer({ refused, ...rest }: ToldPage, strangers: readonly string[]): ToldMany {
  return {
    ...rest,
    refused: [
      ...refused.map(({ id, code }) => ({ nominationId: id, code })),
      ...strangers.map((nominationId) => ({ nominationId, code: 'not-found' as const })),
    ],
  };
}

export function statementCard({ id, version: _, ...rest }: StatementRecord): StatementCard {
  return { statementId: id, ...rest };
}

/** Names that are no ids name nobody: they are told with those that do not exist. */
export function peopleOf(people: PeopleNamed): { named: Named; strangers: string[] } {
  const sent = 'nominationIds' in people ? people.nominationIds : people.except;
  const ids = sent.flatMap((id) => NominationId.safeParse(id).data ?? []);
  const known = new Set<string>(ids);
  const strangers = sent.filter((id) => !known.has(id));
  if ('nominationIds' in people) return { named: { by: 'ids', ids }, strangers };
  const { agency = null, village = null, cursor = null } = people;
  return { named: { by: 'all', agency, village, except: ids, cursor }, strangers };
}
