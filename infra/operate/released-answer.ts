import type { Stage } from '../lib/stage.ts';
import type { Asked } from './facts.ts';
import { type Finding, lineOf } from './finding.ts';

/**
 * What `health --released` says and the status it ends with. That nothing was ever released has a status of its own: a
 * run that took a refusal, or another account, for it would release without a way back.
 * @param misplaced what is wrong with where the shell acts
 */
export function releasedAnswer(
  stage: Stage,
  released: Asked<string | null>,
  misplaced: readonly Finding[],
): { readonly says: string; readonly status: 0 | 1 | 3 } {
  if (misplaced.length > 0) return { says: misplaced.map(lineOf).join('\n'), status: 1 };
  if (released.kind === 'refused') {
    return {
      says: `AWS did not say what was released to ${stage.name} (ssm:GetParameters): ${released.why}`,
      status: 1,
    };
  }
  if (released.value === null) {
    return { says: `nothing was ever released to ${stage.name}`, status: 3 };
  }
  return { says: released.value, status: 0 };
}
