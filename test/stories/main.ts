import { UsageError } from '../bench/caller-arguments.ts';
import { startDatabase } from '../support/start-database.ts';
import { createFigures, differing, type Figure } from './figures.ts';
import { storiesAsked } from './stories-asked.ts';

const print = (line: string): void => console.log(line);

async function tellAll(argv: readonly string[]): Promise<Figure[]> {
  const told: Figure[] = [];
  for (const { name, tell } of storiesAsked(argv, process.env)) {
    const figures = createFigures(name, print);
    const database = await startDatabase();
    try {
      await tell({ endpoint: database.endpoint, figures });
    } finally {
      await database.stop();
      told.push(...figures.all);
    }
  }
  return told;
}

try {
  const told = await tellAll(process.argv.slice(2).filter((word) => word !== '--'));
  const wrong = differing(told);
  console.log(JSON.stringify({ ok: wrong.length === 0, figures: told.length, differing: wrong }));
  process.exitCode = wrong.length === 0 ? 0 : 1;
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof UsageError ? message : error);
  console.log(JSON.stringify({ ok: false, fault: message.slice(0, 400) }));
  process.exitCode = 1;
}
