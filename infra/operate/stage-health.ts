import { namesOf, type StackName } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import type { Asked, StageFacts } from './facts.ts';
import { lineOf } from './finding.ts';
import { findingsOf } from './findings.ts';
import { lackFindings } from './lack-findings.ts';
import type { StageWatch } from './read-watch.ts';

interface Seen {
  readonly facts: StageFacts;
  readonly watch: StageWatch;
  /** the commit of the last release that rang no alarm; null when there was none */
  readonly released: Asked<string | null>;
  /** every stack that this version has */
  readonly allStacks: readonly StackName[];
  /** milliseconds since 1970 */
  readonly now: number;
}

/**
 * How a stage is, line by line: its stacks, what is wrong or missing with what to do, what rings. In another account or region
 * nothing but that is told: no stack and no alarm of the stage is there, and it would look well.
 */
export function stageHealth(stage: Stage, seen: Seen): { lines: string[]; isWell: boolean } {
  const { facts, watch, allStacks, now } = seen;
  const findings = findingsOf(stage, facts, now);
  const isElsewhere = facts.account.kind === 'refused' || facts.account.value !== stage.account;
  if (isElsewhere) return { lines: findings.map(lineOf), isWell: false };
  const all = [...findings, ...lackFindings(stage, facts, watch, allStacks)];
  const stacks = [facts.stacks, facts.abroad].flatMap((told) =>
    told.kind === 'told' ? [...told.value] : [],
  );
  const alarms = watch.alarms.kind === 'told' ? watch.alarms.value : [];
  const ringing = alarms.filter(({ state }) => state === 'rings');
  const isUnseen = [facts.abroad, facts.held, seen.released].some(({ kind }) => kind === 'refused');
  return {
    lines: [
      ...stacks.map(([stack, status]) => `${stack}: ${status}`),
      ...all.map(lineOf),
      ...ringing.map(({ name, says }) => `RINGS ${name}: ${says}`),
      `released ${releasedAs(seen.released)}; ${stacks.length} stacks, ${ringing.length} alarms ring; dashboard ${namesOf(stage).dashboard}`,
    ],
    isWell: !isUnseen && ringing.length === 0 && all.every(({ weight }) => weight === 'warns'),
  };
}

function releasedAs(released: Seen['released']): string {
  if (released.kind === 'refused') return `unknown (ssm:GetParameters: ${released.why})`;
  return released.value ?? 'nothing yet';
}
