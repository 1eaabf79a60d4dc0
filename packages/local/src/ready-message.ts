import * as z from 'zod';

/** What the service tells the program that started it, once it is ready. */
export const ReadyMessage = z.object({
  type: z.literal('ready'),
  address: z.url(),
  pids: z.object({
    main: z.int(),
    worker: z.int().nullable(),
    database: z.int().nullable(),
  }),
});
export type ReadyMessage = z.infer<typeof ReadyMessage>;
