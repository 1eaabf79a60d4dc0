export { type RunFigures, type RunLog, type RunOptions, runAll } from './run.ts';
