import {
  OccupationProposalCard,
  RegulationCard,
  RegulationList,
  RuleDraftDetail,
  RuleVersionDetail,
} from '@payung/contract';
import { demoRegions } from '@payung/local';
import type { Desk } from '../story-desk.ts';
import type { Told } from './first-year.ts';

type Proposal = OccupationProposalCard;

/** What agencies asked for, as the article tells it: batik workers and those who look after a prayer house. */
const asked = [
  { code: 'buruh-batik', name: 'Buruh batik', synonyms: ['pembatik'] },
  { code: 'marbot', name: 'Marbot', synonyms: ['marbot musala', 'marbot mushalla'] },
];
/** of the 21 types: jobs known by name, and three that nobody could read, invented (domain-rules 1.12) */
const known = ['pemulung', 'tambal-ban', 'tukang-sampah'];
const invented = ['Penjahit rumahan', 'Nelayan harian', 'Penjaga malam'];
const statuses = [
  { code: 'penyandang-disabilitas', name: 'Penyandang disabilitas' },
  { code: 'warga-miskin-ekstrem', name: 'Warga miskin ekstrem' },
];

/** An agency proposes, the lead agency passes it on, the insurer's branch agrees. */
async function agreedProposal(
  { desks }: Told,
  officer: Desk,
  { code, name, synonyms }: (typeof asked)[number],
): Promise<Proposal> {
  const at = '/v1/occupation-proposals';
  const card = OccupationProposalCard;
  const said = { agency: 'dinperinaker', name, synonyms, reason: 'rentan dan banyak di kota' };
  const { id, version } = await officer.ask('POST', at, card, said);
  const passedOn = { decision: 'pass-on', version, reason: 'layak', code };
  const passed = await desks.admin.ask('POST', `${at}/${id}/decision`, card, passedOn);
  const agrees = { version: passed.version, agrees: true, reason: 'termasuk pekerja rentan' };
  return desks.insurer.ask('POST', `${at}/${id}/insurer-answer`, card, agrees);
}

function furtherOccupations() {
  const all = demoRegions.find(({ region }) => region.regencyCode === '33.75')?.region.schemeYear;
  const agencies = ['dinperinaker'];
  return [
    ...(all?.occupations.filter(({ code }) => known.includes(code)) ?? []),
    ...invented.map((name) => ({
      code: name.toLowerCase().replaceAll(' ', '-'),
      name,
      synonyms: [],
      agencies,
    })),
  ];
}

async function recordRegulation(
  admin: Desk,
  regulation: { kind: string; number: string; effectiveFrom: string; replaces: string[] },
): Promise<string> {
  const title = 'DATA CONTOH: jaminan sosial ketenagakerjaan bagi pekerja rentan';
  const body = { ...regulation, year: 2023, title };
  return (await admin.ask('POST', '/v1/regulations', RegulationCard, body)).id;
}

async function adopt(admin: Desk, draft: RuleDraftDetail) {
  if (draft.faults.length > 0) throw new Error(JSON.stringify(draft.faults));
  const { id, version } = draft;
  return admin.ask('POST', `/v1/rule-drafts/${id}/adoption`, RuleVersionDetail, { version });
}

/** The draft of Perwal 19/2023: what was proposed, the rest of the 21, and whom it puts first. */
async function draftRevision(told: Told): Promise<RuleDraftDetail> {
  const { admin, officer } = told.desks;
  const clerk = await officer('dinperinaker');
  const effectiveFrom = '2023-06-22';
  const regulation = await recordRegulation(admin, {
    kind: 'PERWAL',
    number: '19',
    effectiveFrom,
    replaces: ['perwal-19b-2022'],
  });
  let draft = await admin.ask('POST', '/v1/rule-drafts', RuleDraftDetail, {
    regulation,
    effectiveFrom,
  });
  for (const one of asked) {
    const { id: proposal } = await agreedProposal(told, clerk, one);
    const taken = { version: draft.version, proposal };
    draft = await admin.ask(
      'POST',
      `/v1/rule-drafts/${draft.id}/proposals`,
      RuleDraftDetail,
      taken,
    );
  }
  const { version, versionId, effectiveTo, rules } = draft;
  const off = { weight: 'soft', article: null };
  return admin.ask('PUT', `/v1/rule-drafts/${draft.id}`, RuleDraftDetail, {
    ...{ version, versionId, regulation, effectiveFrom, effectiveTo },
    rules: {
      ...rules,
      maxAgeExclusive: 65,
      occupations: [...rules.occupations, ...furtherOccupations()],
      vulnerabilityFlags: statuses,
      criteria: {
        ...rules.criteria,
        breadwinner: { rule: 'preferred', ...off },
        socialAid: { rule: 'ignore', ...off },
      },
      quotaFormula: { basis: 'population', extremePoorPercent: 30 },
    },
  });
}

/** Perwal 19/2023: from 11 occupations to 21 types, and from the dataset to the population and the extreme poor. */
export async function revise(told: Told): Promise<void> {
  const { story, figures, desks } = told;
  story.goTo('2023-06-01');
  const { admin } = desks;
  const past = await admin.ask('POST', '/v1/rule-drafts', RuleDraftDetail, {
    regulation: 'perwal-19b-2022',
    effectiveFrom: '2023-01-01',
  });
  const { version } = past;
  const late = await admin.answer('POST', `/v1/rule-drafts/${past.id}/adoption`, { version });
  figures.holds('2023: a revision dated in the past is refused', late.text.includes('in-the-past'));
  const adopted = await adopt(admin, await draftRevision(told));
  const { occupations, vulnerabilityFlags, quotaFormula, criteria } = adopted.rules;
  const types = occupations.length + vulnerabilityFlags.length;
  figures.tell('2023: types of the revised list, statuses among them', 21, types);
  figures.tell('2023: of them statuses', 2, vulnerabilityFlags.length);
  figures.holds('2023: places by population', quotaFormula?.basis === 'population');
  const share = quotaFormula?.extremePoorPercent ?? 0;
  figures.holds('2023: with a weight for the extreme poor', share > 0);
  figures.holds('2023: breadwinners first', criteria.breadwinner.rule === 'preferred');
  const { versions } = await admin.ask('GET', '/v1/regulations', RegulationList);
  figures.tell(
    '2022: occupations of the first version, unchanged',
    11,
    versions[0]?.occupations ?? 0,
  );
  figures.holds('2022: in force until the revision', versions[0]?.isInForce === true);
  story.goTo('2023-06-22');
  const after = await admin.ask('GET', '/v1/regulations', RegulationList);
  figures.holds('2023: the revision is in force on its day', after.versions[1]?.isInForce === true);
}

/** Perda 10/2023 takes the place of the Perwal, with the same rules. */
export async function enactPerda(told: Told): Promise<void> {
  const { story, desks, figures } = told;
  const effectiveFrom = '2023-11-16';
  story.goTo(effectiveFrom);
  const regulation = await recordRegulation(desks.admin, {
    kind: 'PERDA',
    number: '10',
    effectiveFrom,
    replaces: ['perwal-19-2023'],
  });
  const draft = await desks.admin.ask('POST', '/v1/rule-drafts', RuleDraftDetail, {
    regulation,
    effectiveFrom,
  });
  await adopt(desks.admin, draft);
  const { versions } = await desks.admin.ask('GET', '/v1/regulations', RegulationList);
  const now = versions.find(({ isInForce }) => isInForce);
  figures.holds('2023: Perda 10/2023 is in force', now?.regulation === 'perda-10-2023');
}
