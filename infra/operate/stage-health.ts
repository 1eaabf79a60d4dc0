import { namesOf, type StackName } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import { read } from './ask.ts';
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
  const { watch, allStacks, now } = seen;
  const facts = { ...seen.facts, stacks: everywhere(seen.facts.stacks, watch.abroad) };
  const findings = findingsOf(stage, facts, now);
  const isElsewhere = facts.account.kind === 'refused' || facts.account.value !== stage.account;
  if (isElsewhere) return { lines: findings.map(lineOf), isWell: false };
  const all = [...findings, ...lackFindings(stage, facts, watch, allStacks)];
  const stacks = facts.stacks.kind === 'told' ? [...facts.stacks.value] : [];
  const alarms = watch.alarms.kind === 'told' ? watch.alarms.value : [];
  const ringing = alarms.filter(({ state }) => state === 'rings');
  const isUnseen = facts.held.kind === 'refused' || seen.released.kind === 'refused';
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

/** The stacks abroad beside those at home; when nothing was told of abroad, that is said on its own. */
function everywhere(
  home: StageFacts['stacks'],
  abroad: StageWatch['abroad'],
): StageFacts['stacks'] {
  if (abroad.kind === 'refused') return home;
  return read(home, (stacks) => new Map([...stacks, ...abroad.value]));
}

function releasedAs(released: Seen['released']): string {
  if (released.kind === 'refused') return `unknown (ssm:GetParameters: ${released.why})`;
  return released.value ?? 'nothing yet';
}
