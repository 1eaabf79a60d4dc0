import {
  type Answerer,
  type AreaOfficer,
  answerSheet,
  changeVerification,
  type InsurerOfficer,
  type SaidAnswer,
  sheetsOf,
  type Verifier,
} from '@payung/casework';
import {
  AreaCode,
  type NominationId,
  standingOf,
  UserId,
  type VerificationAnswer,
  type VerificationLevel,
  type VerificationSetting,
  type VerificationSheet,
} from '@payung/domain';
import { anAdmin } from './invented-region.ts';
import type { TestService } from './test-service.ts';

/** The village in which invented people live unless said otherwise, another one, and the district of both. */
export const [kutuk, wonosoco, undaan] = ['33.19.04.2002', '33.19.04.2003', '33.19.04'] as const;

export function areaOfficer(
  { tenant }: TestService,
  level: AreaOfficer['level'],
  area: string,
  name = '1',
): AreaOfficer {
  const user = UserId.parse(`${level}/${area}/${name}`);
  return { kind: 'AreaOfficer', tenant, user, level, areas: [AreaCode.parse(area)] };
}

export function aVerifier({ tenant }: TestService, name = '1'): Verifier {
  return { kind: 'Verifier', tenant, user: UserId.parse(`verifier/${name}`) };
}

export function anInsurer({ tenant }: TestService): InsurerOfficer {
  return { kind: 'InsurerOfficer', tenant, user: UserId.parse('insurer/1') };
}

export const lurah = (test: TestService, name?: string) =>
  areaOfficer(test, 'village', kutuk, name);
export const camat = (test: TestService, name?: string) =>
  areaOfficer(test, 'district', undaan, name);

type Step = VerificationSetting['steps'][number];

export const step = (level: VerificationLevel, more: Partial<Step> = {}): Step => ({
  level,
  needed: 1,
  of: 1,
  days: null,
  ...more,
});

/** Sets who verifies, and does the work that follows from it. */
export async function setLevels(
  test: TestService,
  steps: readonly Step[],
  requiredFields: VerificationSetting['insurer']['requiredFields'] = [],
): Promise<void> {
  const setting = { steps: [...steps], insurer: { branch: null, requiredFields } };
  const actor = anAdmin(test.tenant);
  const request = { setting, version: null, correlationId: 'test' };
  const set = await changeVerification(test.service, actor, request);
  if (!set.ok) throw new Error(set.refusal.code);
  await test.work();
}

export const yes: VerificationAnswer = { answer: 'confirmed' };
export const no: VerificationAnswer = { answer: 'refused', reason: 'moved', words: null };
export const back: VerificationAnswer = { answer: 'returned', fields: ['name'], reason: 'ejaan' };
export const said = (answer: VerificationAnswer): SaidAnswer => ({ answer, evidence: [] });

export function answer(
  test: TestService,
  actor: Answerer,
  id: NominationId,
  given: VerificationAnswer = yes,
  service = test.service,
) {
  return answerSheet(service, actor, {
    id,
    said: said(given),
    once: null,
    correlationId: 'test',
  });
}

/** Where it led, or the code of why it was refused. */
export async function answered(...given: Parameters<typeof answer>): Promise<string> {
  const result = await answer(...given);
  if (!result.ok) return result.refusal.code;
  if (result.value.kind === 'repeated') return 'repeated';
  const { stage, level } = result.value.value;
  return level === null ? stage : `${stage} ${level}`;
}

export async function sheetOf(
  test: TestService,
  id: NominationId,
): Promise<VerificationSheet | null> {
  const open = await test.service.regions.open(test.tenant);
  if (open === null) throw new Error('no region');
  const records = await open.data.people.nominations([id]);
  const [sheet = null] = await sheetsOf(
    open,
    records.filter((record) => record !== null),
  );
  return sheet;
}

/** `waiting village`, `ready`; `none` without a sheet. */
export async function stageOf(test: TestService, id: NominationId): Promise<string> {
  const sheet = await sheetOf(test, id);
  if (sheet === null) return 'none';
  const { stage } = standingOf(sheet.entries);
  return 'level' in stage && stage.level !== null ? `${stage.stage} ${stage.level}` : stage.stage;
}
