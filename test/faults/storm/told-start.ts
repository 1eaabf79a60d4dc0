import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Loaded before everything else into each process of a service: tells from outside that it was started. */
const file = process.env.PROCESSES_STARTED;

if (file !== undefined && isMainThread) appendFileSync(file, `${process.pid}\n`);
