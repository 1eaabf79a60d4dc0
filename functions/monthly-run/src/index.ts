export { answerCall, type NightlyWork } from './answer-call.ts';
export { nightLog } from './night-log.ts';
export { type RunFigures, type RunLog, type RunOptions, runAll, runOne } from './run.ts';
