import { namesShelf } from '../file-mapping/mapping-versions.ts';

/** Names of recipients whose mapping the region has saved. */
export const recipientsShelf = namesShelf('pre-check-recipient', 'pre-check');
