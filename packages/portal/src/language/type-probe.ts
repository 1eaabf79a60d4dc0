import { say } from './say.ts';

say('Halo');
say('Kirim {n} baris', { n: 3 });
// @ts-expect-error
say('Kirim {n} baris');
// @ts-expect-error
say('Kirim {n} baris', { n: 3, m: 1 });
// @ts-expect-error
say('Halo', { n: 3 });
