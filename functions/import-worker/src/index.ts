export {
  createImportWorker,
  type ImportWorker,
  type ImportWorkerOptions,
  type WorkerLog,
} from './worker.ts';
