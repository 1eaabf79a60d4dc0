import { togetherFacts } from '../nomination-item.ts';
import type { ItemStep } from './item-step.ts';

/** Steps of nominations, oldest first. */
export const nominationSteps: readonly ItemStep[] = [
  {
    kind: 'nomination',
    since: '0.5.0',
    isOld: (item) => item.made === undefined,
    renewed: togetherFacts,
  },
];
