import { nominateWorker, saveNotice, takeEvidence } from '@payung/casework';
import { defineShelf, fileOver, type MessageTaken, type ShortMessages } from '@payung/data';
import { type AgencyId, type NominationId, PersonId, PersonLedger, UserId } from '@payung/domain';
import { given } from './determination-acts.ts';
import { aPhoto } from './evidence-files.ts';
import { aCandidate, type Invented } from './invented-people.ts';
import { anAdmin, anOfficer } from './invented-region.ts';
import type { TestService } from './test-service.ts';

const correlationId = 'letters';

const ledgerShelf = defineShelf<PersonLedger>({
  name: 'ledger',
  schema: PersonLedger,
  of: 'contribution',
  told: () => ({}),
});

/** Writes into somebody's contributions, as what the insurer answers or a leaver does. */
export async function addEntry(
  test: TestService,
  nomination: NominationId,
  entry: PersonLedger['entries'][number],
): Promise<void> {
  const data = await test.service.database.tenant(test.tenant);
  const folder = PersonId.parse(nomination.split('-')[0]);
  const ledger = await data.shelves.one(ledgerShelf, 'contributions', folder);
  if (ledger === null) throw new Error('nobody billed this person');
  const entries = [...ledger.entries, entry];
  const write = fileOver(ledgerShelf, ledger, { entries }, { folder, act: 'registered' });
  const actor = { kind: 'System', user: UserId.parse('system'), agency: null } as const;
  const cause = { actor, source: 'api', correlationId } as const;
  const result = await data.commit({ cause, lane: 'any', writes: [write] });
  if (result.kind !== 'done') throw new Error('the entry was refused');
}

/** The notice by which workers are told that they will be sent messages. */
export async function tellByNotice(test: TestService): Promise<void> {
  const content = {
    title: 'Pemberitahuan',
    purpose: 'Jaminan kecelakaan kerja dan kematian; pesan singkat saat mulai dan berakhir.',
    basis: 'UU 27/2022.',
    retention: '2 tahun.',
    rights: 'Salinan dan pembetulan.',
    contact: 'Dinas Contoh.',
  };
  given(
    await saveNotice(test.service, anAdmin(test.tenant), { version: 0, content, correlationId }),
  );
}

/** Nominates the n-th invented worker, who was given a version of the notice; null: it was not declared. */
export async function nominateTold(
  test: TestService,
  agency: AgencyId,
  n: number,
  how: { readonly notice: number | null; readonly changes?: Partial<Invented> },
): Promise<NominationId> {
  const request = {
    agency,
    candidate: aCandidate(n, how.changes),
    notice: how.notice,
    once: null,
    correlationId,
  };
  const done = given(await nominateWorker(test.service, anOfficer(test.tenant, agency), request));
  if (done.kind !== 'fresh') throw new Error('nobody was nominated');
  return done.value.nominationId;
}

/** A scan of a signed paper. */
export async function aScan(
  test: TestService,
  actor: Parameters<typeof takeEvidence>[1] = anAdmin(test.tenant),
): Promise<string> {
  const taken = given(
    await takeEvidence(test.service, actor, {
      use: 'card-hand-over',
      nomination: null,
      fileName: 'bast.jpg',
      type: 'image/jpeg',
      bytes: aPhoto(),
      correlationId,
    }),
  );
  return taken.evidence.id;
}

/** A network that keeps what it was given, and answers as it is told. */
export function recordedMessages(
  answer: () => MessageTaken = () => ({ kind: 'taken', reference: 'm-1' }),
): ShortMessages & { readonly sent: { to: string; text: string }[] } {
  const sent: { to: string; text: string }[] = [];
  return {
    sent,
    async send({ to, text }) {
      sent.push({ to, text });
      return answer();
    },
  };
}
