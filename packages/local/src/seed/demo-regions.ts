import type { DemoRegion } from './demo-region.ts';
import { kabupatenKudus } from './kabupaten-kudus.ts';
import { kotaMalang } from './kota-malang.ts';
import { kotaPekalongan } from './kota-pekalongan.ts';

/** The three regions that a first start founds; people are never seeded, they come with the lists. */
export const demoRegions: readonly DemoRegion[] = [kotaPekalongan, kabupatenKudus, kotaMalang];
