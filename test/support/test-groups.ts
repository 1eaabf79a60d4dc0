import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Ways in which a test changes what the whole process sees: clients of AWS, the environment, loaded modules. */
const replacing =
  /\bmockClient\(|\bvi\.(mock|doMock|resetModules|stubEnv|stubGlobal|spyOn|useFakeTimers)\(/;

/**
 * The test files that need a process of their own, since others would meet what they replace.
 *
 * @param root absolute path of the folder that holds everything
 * @param include patterns of all test files
 * @returns paths from the root
 */
export function filesAlone(root: string, include: readonly string[]): string[] {
  return globSync([...include], { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] })
    .filter((path) => replacing.test(readFileSync(join(root, path), 'utf8')))
    .sort();
}

/** What takes minutes: begun last, one of them would go on alone while the other cores have nothing to do. */
const heavy: readonly RegExp[] = [
  /\/test\/isolation\/matrix\./,
  /\/test\/browser\//,
  /\/test\/faults\//,
  /\/test\/scenarios\/.*(http|requests|regulations|statistics|plan|pre-checks)/,
];

/** Its place among what takes long; the lower the earlier. */
function turnOf(path: string): number {
  const at = heavy.findIndex((pattern) => pattern.test(path));
  return at < 0 ? heavy.length : at;
}

/** Begins with what takes longest. No test may rest on the order all the same. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turn = ({ moduleId, project }: TestSpecification) =>
      // each project in one go, since a worker serves the files of one only
      [project.name, turnOf(moduleId)] as const;
    return (await super.sort(files)).sort((a, b) => {
      const [[ofA, atA], [ofB, atB]] = [turn(a), turn(b)];
      return ofA === ofB ? atA - atB : ofA < ofB ? -1 : 1;
    });
  }
}
