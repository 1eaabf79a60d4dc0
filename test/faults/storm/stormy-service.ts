import { serve } from '@payung/local';
import { messageStorm } from './message-storm.ts';
import { stormyQueue } from './stormy-queue.ts';

const folder = process.env.DATA_DIR;
if (folder === undefined) throw new Error('DATA_DIR names the folder of the service');

serve({ between: messageStorm(folder), sending: stormyQueue(folder) });
