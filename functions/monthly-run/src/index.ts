export { type RunFigures, type RunLog, type RunOptions, runAll, runOne } from './run.ts';
