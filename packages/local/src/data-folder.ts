import { accessSync, constants, mkdirSync } from 'node:fs';
import { StartRefused } from './start-refused.ts';

/**
 * Makes sure that the data folder is there and can be written to.
 *
 * @throws StartRefused naming the folder
 */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartRefused(
      `The folder ${folder} cannot be written to: give this user the right to, or choose another folder with DATA_DIR.`,
      error,
    );
  }
}
