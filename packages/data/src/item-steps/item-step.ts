import type { Item } from '../table-access.ts';

/**
 * A change of how items of one kind lie in their table. Readers of the kind understand both forms; `renewItems` brings
 * what is left in the old one into the new one, so that some release may forget the old.
 */
export interface ItemStep {
  /** as errors and the command name it */
  readonly kind: string;
  /** the release that first wrote the new form */
  readonly since: string;
  isOld(item: Item): boolean;
  /** the item in its new form: same key, same `version`, and its readers read the same of it */
  renewed(item: Item): Item;
}

/** An item in the newest form of its kind, as far as these steps go; the item itself when it is in it already. */
export function renewedBy(steps: readonly ItemStep[], item: Item): Item {
  return steps.reduce((so, step) => (step.isOld(so) ? step.renewed(so) : so), item);
}
