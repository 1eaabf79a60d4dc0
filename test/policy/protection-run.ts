import {
  addBreachStep,
  changeRetention,
  erasePerson,
  exportPerson,
  listAffected,
  listJournal,
  listRegionBreaches,
  nominationStateAt,
  openBreach,
  personHistory,
  personViews,
  regionStateAt,
  restrictPerson,
  type Service,
  showNotice,
  showProcessing,
  showProtection,
  showRetention,
  verifyRegion,
} from '@payung/casework';
import { splitNominationId } from '@payung/data';
import { CalendarDate, Instant } from '@payung/domain';
import { nominate } from '../support/acts.ts';
import { anAdmin, social } from '../support/invented-region.ts';
import type { TestService } from '../support/test-service.ts';

const correlationId = 'test';
const page = { cursor: null, limit: 20 };

/** A person's rights, a breach and the periods of a region. */
export async function protectPeople(test: TestService, service: Service): Promise<void> {
  const admin = anAdmin(test.tenant);
  const { nominationId } = await nominate(test, social, 90);
  const { person: id } = splitNominationId(nominationId);
  await exportPerson(service, admin, { id, correlationId });
  await showProtection(service, admin, id);
  for (const act of ['restrict', 'lift'] as const) {
    await restrictPerson(service, admin, { id, act, why: 'test', once: null, correlationId });
  }
  await erasePerson(service, admin, { id, once: null, correlationId });
  const knownAt = Instant.parse(new Date(test.clock.now()).toISOString());
  const opened = await openBreach(service, admin, {
    title: 'DATA CONTOH',
    account: 'DATA CONTOH',
    knownAt,
    scope: { kind: 'all' },
    once: null,
    correlationId,
  });
  if (!opened.ok || opened.value.kind !== 'fresh') throw new Error(JSON.stringify(opened));
  const { id: breach } = opened.value.value;
  const step = { id: breach, kind: 'data', text: 'DATA CONTOH', at: null, correlationId } as const;
  await addBreachStep(service, admin, step);
  await listAffected(service, admin, { id: breach, ...page, correlationId });
  await listRegionBreaches(service, admin);
  for (const show of [showNotice, showProcessing, showRetention]) await show(service, admin);
  await changeRetention(service, admin, {
    source: 'DATA CONTOH',
    endedNominationYears: 5,
    listFileMonths: 12,
    version: null,
    correlationId,
  });
}

/** An auditor's morning. */
export async function readJournal(test: TestService, service: Service): Promise<void> {
  const admin = anAdmin(test.tenant);
  const { nominationId: id } = await nominate(test, social, 91);
  const { person } = splitNominationId(id);
  const date = CalendarDate.parse('2026-01-15');
  await listJournal(service, admin, { user: null, act: null, item: null, day: null, ...page });
  await personHistory(service, admin, person);
  await personViews(service, admin, { id: person, ...page });
  await nominationStateAt(service, admin, { id, date });
  await regionStateAt(service, admin, date);
  await verifyRegion(service, admin);
}
