import { StartRefused, systemCode } from '../start-refused.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: make room, or name a folder on another disk',
  EDQUOT: 'the disk is full for this user: make room, or name a folder on another disk',
  EROFS: 'the disk takes no writes: name a folder on another disk',
  EACCES:
    'this user may not read or write there: run this as whoever runs the service, or name another folder',
  EPERM:
    'this user may not read or write there: run this as whoever runs the service, or name another folder',
  ENOTDIR: 'a part of its path is a file: name another folder',
};

/**
 * What an operator is told when the disk did not do what was asked.
 *
 * @param target the folder that was being made
 * @returns the error itself where they cannot help it
 */
export function refusedByDisk(error: unknown, target: string): unknown {
  const reason = reasons[systemCode(error) ?? ''];
  if (reason === undefined) return error;
  return new StartRefused(`${target} could not be made: ${reason}.`, error);
}
