import type { ReactNode } from 'react';

/**
 * What somebody of the region wrote themselves, such as a reason: Indonesian in the English portal too, and read in its
 * own direction.
 */
export function Written({ children }: { readonly children: ReactNode }) {
  return <bdi lang="id">{children}</bdi>;
}
