import { serve } from '@payung/local';
import { messageStorm } from './message-storm.ts';

const folder = process.env.DATA_DIR;
if (folder === undefined) throw new Error('DATA_DIR names the folder of the service');

serve({ between: messageStorm(folder) });
