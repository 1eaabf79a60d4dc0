import * as z from 'zod';

const Settings = z.object({
  FUZZ_SEED: z.coerce.number().int().default(1),
  FUZZ_CASES: z.coerce.number().int().min(1).default(3),
  FUZZ_REACH: z.coerce.number().int().min(0).default(0),
  FUZZ_ONLY: z.string().default(''),
  FUZZ_VERDICT: z.string().optional(),
});

/** How much is asked of the API: little in every test run, as much as `pnpm fuzz` is told otherwise. */
export function fuzzSettings(environment: NodeJS.ProcessEnv) {
  const read = Settings.parse(environment);
  return {
    seed: read.FUZZ_SEED,
    cases: read.FUZZ_CASES,
    reach: read.FUZZ_REACH,
    only: read.FUZZ_ONLY,
    verdict: read.FUZZ_VERDICT ?? null,
  };
}
