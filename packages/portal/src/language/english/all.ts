import type { Catalogue } from '../catalogue.ts';
import { ofCriteria } from './of-criteria.ts';
import { ofDomain } from './of-domain.ts';

export { english } from './index.ts';

/** The sentences of `@payung/domain`. */
export const madeElsewhere: Catalogue = { ...ofDomain, ...ofCriteria };
