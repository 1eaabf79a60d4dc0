import type {
  Clock,
  CrossRate,
  CrossStore,
  CrossTokens,
  CrossVault,
  Randomness,
} from '@payung/data';

/**
 * What the use-cases across regions work with: one table, one key, and nothing of any region. A region's people,
 * keys or journal cannot be named from here.
 */
export interface CrossService {
  readonly store: CrossStore;
  readonly tokens: CrossTokens;
  readonly vault: CrossVault;
  readonly rate: CrossRate;
  readonly clock: Clock;
  readonly random: Randomness;
}

/** What the operator's desk works with: cases and exchanges. No key, so it can make no token. */
export type DeskService = Pick<CrossService, 'store' | 'clock' | 'random'>;
