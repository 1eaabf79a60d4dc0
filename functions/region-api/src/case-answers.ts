import type { CaseInFull, CaseView, OpenRegion } from '@payung/casework';
import type { CaseDetail, CaseField, CaseSide, CaseSummary } from '@payung/contract';
import { type NominationRecord, splitNominationId } from '@payung/data';
import type { AgencyId } from '@payung/domain';
import { entryAnswer } from './journal-answers.ts';
import { personSummary } from './person-answers.ts';

const nameOf = (open: OpenRegion, agency: AgencyId): string =>
  open.region.agencies.find(({ id }) => id === agency)?.name ?? agency;

function sideAnswer(open: OpenRegion, record: NominationRecord | null): CaseSide | null {
  if (record === null) return null;
  const { person } = splitNominationId(record.id);
  return {
    nominationId: record.id,
    personId: person,
    agency: record.agency,
    agencyName: nameOf(open, record.agency),
    state: record.state,
    waitingNumber: record.number,
    since: record.since,
    importId: record.source?.importId ?? null,
    row: record.source?.row ?? null,
    person: personSummary(open, person, record.worker, record.restricted ?? null),
  };
}

/** Written out field by field, so that nothing of the other side leaves with it where only one is seen. */
export function caseSummary(open: OpenRegion, view: CaseView): CaseSummary {
  const { record, sight, proposedBy } = view;
  const seesBoth = sight === 'both';
  return {
    caseId: view.name,
    state: view.state,
    band: record.band,
    bits: seesBoth ? record.bits : null,
    openedAt: record.openedAt,
    due: record.due,
    isLate: view.isLate,
    decider: record.decider,
    isAcross: record.decider === null,
    standing: sideAnswer(open, view.standing),
    proposedBy: { ...proposedBy, agencyName: nameOf(open, proposedBy.agency) },
    waiting: sideAnswer(open, view.waiting),
    isFlagged: view.isFlagged,
    askedAt: record.askedAt,
    decidedAt: record.decidedAt,
    decidedBy: seesBoth ? record.decidedBy : null,
    may: view.may,
    version: record.version,
  };
}

export function caseDetail(open: OpenRegion, found: CaseInFull): CaseDetail {
  const { view, compared, isOutdated, thresholds, history } = found;
  const seesBoth = view.sight === 'both';
  return {
    ...caseSummary(open, view),
    ...(compared === null ? {} : { bits: compared.bits }),
    ...(thresholds === null ? {} : { thresholds: { ...thresholds } }),
    fields: (compared?.fields ?? []).map(fieldAnswer),
    otherEvidence: (compared?.otherEvidence ?? []).map((line) => ({ ...line })),
    prior: compared?.prior ?? null,
    ...(compared?.against == null ? {} : { against: compared.against }),
    model: seesBoth ? view.record.model : null,
    hints: [...(compared?.hints ?? [])],
    isOutdated,
    history: {
      standing: history.standing.map(entryAnswer),
      waiting: history.waiting.map(entryAnswer),
    },
    reason: seesBoth ? view.record.reason : null,
    askedWhy: view.record.askedWhy,
    leads: seesBoth ? view.record.leads : null,
  };
}

function fieldAnswer(pair: NonNullable<CaseInFull['compared']>['fields'][number]): CaseField {
  const { standing, waiting, ...facts } = pair;
  return {
    ...facts,
    standing: standing?.map((piece) => ({ ...piece })) ?? null,
    waiting: waiting?.map((piece) => ({ ...piece })) ?? null,
  };
}
