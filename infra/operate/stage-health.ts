import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import type { StageFacts } from './facts.ts';
import { findingsOf } from './findings.ts';
import type { RingingAlarm } from './health.ts';
import { lineOf } from './roll-out.ts';

interface Seen {
  readonly facts: StageFacts;
  readonly ringing: readonly RingingAlarm[];
  /** the commit of the last release that rang no alarm; null when there was none */
  readonly released: string | null;
  /** milliseconds since 1970 */
  readonly now: number;
}

/**
 * How a stage is, line by line: its stacks, what is wrong with what to do, what rings. In another account or region nothing but
 * that is told: no stack and no alarm of the stage is there, and it would look well.
 */
export function stageHealth(stage: Stage, seen: Seen): { lines: string[]; isWell: boolean } {
  const { facts, ringing, released, now } = seen;
  const findings = findingsOf(stage, facts, now);
  const wrong = findings.map(lineOf);
  const stopping = findings.some(({ weight }) => weight === 'stops');
  const isElsewhere = facts.account.kind === 'refused' || facts.account.value !== stage.account;
  if (isElsewhere) return { lines: wrong, isWell: false };
  const stacks = facts.stacks.kind === 'told' ? [...facts.stacks.value] : [];
  const dashboard = namesOf(stage).dashboard;
  return {
    lines: [
      ...stacks.map(([stack, status]) => `${stack}: ${status}`),
      ...wrong,
      ...ringing.map(({ name, says }) => `RINGS ${name}: ${says}`),
      `released ${released ?? 'nothing yet'}; ${stacks.length} stacks, ${ringing.length} alarms ring; dashboard ${dashboard}`,
    ],
    isWell: !stopping && ringing.length === 0,
  };
}
