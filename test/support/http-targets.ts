import { createHash } from 'node:crypto';
import {
  Breach,
  DoubleCheck,
  ImportAccepted,
  MatchModel,
  PartAddresses,
  StatementTold,
} from '@payung/contract';
import { defaultPreCheckMappings } from '@payung/domain';
import { aPhoto } from './evidence-files.ts';
import { openBillTargets } from './http-bills.ts';
import { callerAt, expectDone, handIn, importSettled, read, signedIn } from './http-caller.ts';
import { answerCase, caseOf, nominatedTwice } from './http-cases.ts';
import { openClaimTargets } from './http-claims.ts';
import { openCohortTargets } from './http-cohorts.ts';
import { proposeExchange } from './http-crosscheck.ts';
import { openDeterminationTargets } from './http-decided.ts';
import { announceEvidence, handInEvidence } from './http-evidence.ts';
import { openExchangeTargets } from './http-exchanges.ts';
import { openFiguresTargets } from './http-figures.ts';
import { aCsv } from './http-files.ts';
import { openLeavingTargets } from './http-leaving.ts';
import { openLetterTargets } from './http-letters.ts';
import { invite } from './http-members.ts';
import { nominated } from './http-nominations.ts';
import { aPreCheck, aPreCheckReply } from './http-pre-checks.ts';
import { draftPlan, sendStatistics, setCeiling, statisticsOf } from './http-quota.ts';
import { openRegulationTargets } from './http-regulations.ts';
import { openVerification } from './http-verification.ts';
import { makeDoubleCheck, makeHandOut } from './http-waited-for.ts';
import { aList, aPerson, type Invented } from './invented-people.ts';

/** Words of the things of Kudus that no answer to a stranger may hold. */
export const canaryWord = 'KENARIMAS';
export const canaryFile = 'kenarimas-daftar.csv';

/** Things of Kudus to act on, made anew for each act that uses one up. */
export async function openTargets(address: string) {
  const transport = await signedIn(address, '33.19/dinas-perhubungan/officer');
  const rescue = await signedIn(address, '33.19/bpbd-relawan/officer');
  const agency = 'dinas-perhubungan';
  // where the demo's officers of a village and of a district are at home
  const changes = { village: 'BAKALANKRAPYAK', district: 'KALIWUNGU' };
  let n = 0;
  const next = () => {
    n += 1;
    return n;
  };
  let stands: ReturnType<typeof makeStanding> | null = null;
  let doubted: ReturnType<typeof makeStandingCase> | null = null;
  let listed: Promise<string> | null = null;
  let archived: Promise<string> | null = null;
  let proven: Promise<string> | null = null;
  let preChecked: Promise<string> | null = null;
  let replied: ReturnType<typeof aPreCheckReply> | null = null;
  let checked: ReturnType<typeof makeDoubleCheck> | null = null;
  /** somebody who stays, under a name that nobody else has: seen where it must not be, it is a leak */
  async function makeStanding() {
    const named = { ...changes, name: `${canaryWord} HARDONO` };
    const kept = await nominated(transport, next(), { agency, changes: named });
    return { nomination: kept.nominationId, person: kept.personId, word: canaryWord };
  }
  /** a case of two nominations of one agency, in whose reach they lie */
  async function makeCase(more: Partial<Invented> = {}) {
    const how = { agency, changes: { ...changes, ...more } };
    const twice = { caller: transport, how };
    const nomination = await nominatedTwice(twice, twice, next());
    return { nomination, case: await caseOf(transport, nomination) };
  }
  async function makeStandingCase() {
    const word = canaryWord;
    return { ...(await makeCase({ name: `${word} PRASETIYO` })), word };
  }
  async function makeStandingImport(): Promise<string> {
    const bytes = aList([{ ...aPerson(next()), ...changes, name: `${canaryWord} LESTARI` }]);
    const id = await handIn(transport, { agency, fileName: canaryFile, bytes });
    await importSettled(transport, id);
    return id;
  }
  const admin = await signedIn(address, '33.19/admin');
  const verification = await openVerification(address, { next, agency, officer: transport });
  /** somebody whom all levels but the last have confirmed, under a name that nobody else has */
  async function makeStandingSheet() {
    const id = await verification.sheetAt('insurer', { name: `${canaryWord} BASKORO` });
    return { id, word: canaryWord };
  }
  // the first of all, so that it stands on the first page of whoever was nominated
  const verified = await makeStandingSheet();
  const make = {
    next,
    ...openCohortTargets(admin, next),
    verification,
    standingSheet: async () => verified,
    ...(await openRegulationTargets(address, { admin, officer: transport, agency })),
    member: async () => (await invite(admin, { role: 'approver', from: '2026-01-01' })).user,
    standing() {
      stands ??= makeStanding();
      return stands;
    },
    standingCase() {
      doubted ??= makeStandingCase();
      return doubted;
    },
    standingImport() {
      listed ??= makeStandingImport();
      return listed;
    },
    nomination: async () => (await nominated(transport, next(), { agency, changes })).nominationId,
    person: async () => (await nominated(transport, next(), { agency, changes })).personId,
    case: async () => (await makeCase()).case,
    answeredCase: async () => {
      const { case: id } = await makeCase();
      await answerCase(transport, id);
      return id;
    },
    /** one in which `dinas-perhubungan` waits, by its name there */
    caseAcross: async () => {
      const linmas = { agency: 'bpbd-relawan', changes: { occupation: 'LINMAS' } };
      const first = { caller: rescue, how: linmas };
      const second = { caller: transport, how: { agency } };
      return caseOf(transport, await nominatedTwice(first, second, next()));
    },
    /** of `dinas-perhubungan`, which comes next since the first holder has withdrawn */
    offered: async () => {
      const person = next();
      const linmas = { agency: 'bpbd-relawan', changes: { occupation: 'LINMAS' } };
      const first = await nominated(rescue, person, linmas);
      const second = await nominated(transport, person, { agency });
      const json = { reason: 'pindah ke dinas lain' };
      expectDone(
        await rescue.ask('POST', `/v1/nominations/${first.nominationId}/withdraw`, { json }),
      );
      return second.nominationId;
    },
    /** of whom nothing lives any more */
    endedPerson: async () => {
      const { nominationId, personId } = await nominated(transport, next(), { agency, changes });
      const json = { reason: 'pindah ke daerah lain' };
      expectDone(await transport.ask('POST', `/v1/nominations/${nominationId}/withdraw`, { json }));
      return personId;
    },
    restrictedPerson: async () => {
      const { personId } = await nominated(transport, next(), { agency, changes });
      const json = { reason: 'keberatan orangnya' };
      expectDone(await admin.ask('POST', `/v1/persons/${personId}/restrict`, { json }));
      return personId;
    },
    /** a photo of somebody of `dinas-perhubungan`, with a word inside that stands nowhere else */
    evidence() {
      proven ??= make
        .nomination()
        .then((nominationId) =>
          handInEvidence(transport, { use: 'nomination', nominationId, bytes: aPhoto(canaryWord) }),
        );
      return proven;
    },
    /** a photo that lies at its upload address */
    putEvidence: async () =>
      announceEvidence(transport, { use: 'nomination', nominationId: await make.nomination() }),
    /** that workers were at work, checked by the lead agency; about nobody yet */
    statement: async () => {
      const evidence = await handInEvidence(admin, { use: 'statement' });
      const content = { on: '2026-01-10', givenBy: 'rt-rw', way: 'letter', evidence: [evidence] };
      const json = { statement: content, people: { nominationIds: [] } };
      return read(await admin.ask('POST', '/v1/statements', { json }), StatementTold).statementId;
    },
    breachRequest: () => ({
      title: 'Berkas salah kirim',
      account: 'Berkas terkirim ke alamat yang salah.',
      knownAt: '2026-01-02T03:04:05.000Z',
      scope: { kind: 'agency', agency },
    }),
    breach: async () => {
      const answer = await admin.ask('POST', '/v1/breaches', { json: make.breachRequest() });
      return read(answer, Breach).id;
    },
    /** a comparison that was proposed to both regions of the matrix, which have signed */
    exchange: () => proposeExchange(address),
    /** an archive of the whole region, made once: it holds everybody handed in until then */
    handOut() {
      archived ??= makeHandOut(address, admin);
      return archived;
    },
    /** lists checked against one another, in which somebody stands twice under a name that nobody else has */
    doubleCheck() {
      checked ??= makeDoubleCheck(transport, { agency, word: canaryWord, next });
      return checked;
    },
    /** one whose file was never sent */
    awaitingCheck: async () => {
      const json = { agency, files: [{ fileName: 'nanti.csv' }] };
      return read(await transport.ask('POST', '/v1/double-checks', { json }), DoubleCheck).id;
    },
    /** a file to the branch about everybody of `dinas-perhubungan` */
    preCheck() {
      preChecked ??= make.nomination().then(() => aPreCheck(admin, agency));
      return preChecked;
    },
    preCheckReply() {
      replied ??= make.freshPreCheckReply();
      return replied;
    },
    freshPreCheckReply: async () => {
      await make.nomination();
      return aPreCheckReply(admin, agency);
    },
    recipientSent: () => ({ ...defaultPreCheckMappings[0] }),
    statisticsSent: () => statisticsOf(admin),
    statistics: async () => sendStatistics(admin),
    quotaPlan: async () => draftPlan(admin, await sendStatistics(admin)),
    ceilings: (year: string) => setCeiling(admin, year),
    matchModel: async () => read(await admin.ask('POST', '/v1/matching/models'), MatchModel).id,
    doneImport: async () => {
      const bytes = aList([aPerson(next())]);
      const id = await handIn(transport, { agency, fileName: 'selesai.csv', bytes });
      await importSettled(transport, id);
      return id;
    },
    strayImport: async () => {
      const bytes = aList([{ ...aPerson(next()), occupation: 'MARBOT' }]);
      const id = await handIn(transport, { agency, fileName: 'milik-lain.csv', bytes });
      await importSettled(transport, id);
      return id;
    },
    waitingImport: async () => {
      const { nationalId, name } = aPerson(next());
      const bytes = aCsv([
        ['Kolom A', 'Kolom B', 'Kolom C'],
        [nationalId, name, 'X-1'],
      ]);
      const id = await handIn(transport, { agency, fileName: 'menunggu.csv', bytes });
      await importSettled(transport, id);
      return id;
    },
    /** a list that rests, since nearly all of its rows name one worker */
    doubledImport: async () => {
      const person = aPerson(next());
      const bytes = aList(Array.from({ length: 150 }, () => person));
      const id = await handIn(transport, { agency, fileName: 'berulang.csv', bytes });
      await importSettled(transport, id);
      return id;
    },
    /** a list of three bytes that all came, in one part, and were not joined */
    partedImport: async () => {
      const bytes = new TextEncoder().encode('nik');
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const json = { agency, fileName: 'sebagian.csv', size: bytes.length, sha256 };
      const { id } = read(await transport.ask('POST', '/v1/imports', { json }), ImportAccepted);
      const wanted = { json: { numbers: [1] } };
      const answer = await transport.ask('POST', `/v1/imports/${id}/parts`, wanted);
      const [at] = read(answer, PartAddresses).items;
      expectDone(await callerAt(address, null).ask('PUT', at?.url ?? '', { body: bytes }));
      return id;
    },
    announcedImport: async () => {
      const json = { agency, fileName: 'nanti.csv' };
      return read(await transport.ask('POST', '/v1/imports', { json }), ImportAccepted).id;
    },
  };
  const decisions = openDeterminationTargets(address, { admin, next, name: canaryWord });
  const bills = openBillTargets({ admin, decided: decisions.decided });
  const claims = openClaimTargets(address, {
    admin,
    person: decisions.readyPerson,
    name: canaryWord,
  });
  const letters = openLetterTargets(admin, make.standing);
  const exchanges = openExchangeTargets({
    admin,
    next,
    bill: async () => ({ id: (await bills.billLists()).bill }),
  });
  const paid = { ...bills, ...exchanges, ...openFiguresTargets(admin) };
  const leaving = openLeavingTargets(address, {
    admin,
    person: decisions.readyPerson,
    name: canaryWord,
  });
  return { ...make, ...leaving, ...letters, ...decisions, ...paid, ...claims };
}
export type Targets = Awaited<ReturnType<typeof openTargets>>;
