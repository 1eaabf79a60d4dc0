import type { AccuracyFigures } from './figures.ts';
import type { MatchSet } from './match-set.ts';
import type { ToolStats } from './run-tool.ts';

/** A figure beside what it has to be. */
export interface Check {
  readonly figure: number | null;
  readonly atLeast?: number;
  readonly atMost?: number;
}

type Checks = Readonly<Record<string, Check>>;

/** Rows from which time and memory are limited: a whole region's lists of one year. */
const wholeRegionRows = 20_000;

function febrlChecks(set: MatchSet, { likely, clusters }: AccuracyFigures): Checks {
  const isWithout = set.name.includes('without');
  const isLinking = set.schema?.link === 'across';
  if (isWithout) return { f1: { figure: likely.f1, atLeast: isLinking ? 0.9985 : 0.9965 } };
  if (isLinking) return { f1: { figure: likely.f1, atLeast: 0.9998 } };
  if (/dataset[12]/.test(set.name)) {
    return {
      f1: { figure: likely.f1, atLeast: 0.9995 },
      falseLinks: { figure: likely.wrong, atMost: 0 },
    };
  }
  return {
    f1: { figure: likely.f1, atLeast: 0.999 },
    clusteredF1: { figure: clusters.f1, atLeast: 0.9995 },
  };
}

function listChecks(figures: AccuracyFigures, stats: ToolStats): Checks {
  const { match, matchOrReview, falseMatches, wrongNiks } = figures;
  const isWhole = figures.records >= wholeRegionRows;
  return {
    precisionOfMatch: { figure: match.precision, atLeast: 0.999 },
    falseMatchesSharingNumber: { figure: falseMatches.sharingNumber, atMost: 0 },
    blockingRecall: { figure: figures.blockingRecall, atLeast: 0.994 },
    recall: { figure: matchOrReview.recall, atLeast: 0.985 },
    recallOfWrongNiks: { figure: wrongNiks?.found ?? null, atLeast: 0.96 },
    reviewPer1000: { figure: figures.reviewPer1000, atMost: 10 },
    ...(isWhole && {
      seconds: { figure: stats.seconds.total, atMost: 10 },
      peakRssMb: { figure: stats.peakRssMb, atMost: 1_024 },
    }),
  };
}

/** What a set must reach, by its layout and size. */
export function checksOf(set: MatchSet, figures: AccuracyFigures, stats: ToolStats): Checks {
  switch (set.layout) {
    case 'lists':
      return listChecks(figures, stats);
    case 'febrl':
      return febrlChecks(set, figures);
    case 'fake':
      return { f1: { figure: figures.likely.f1, atLeast: 0.955 } };
    case 'historical':
      return {
        clusteredF1: { figure: figures.clusters.f1, atLeast: 0.925 },
        bCubed: { figure: figures.bCubed.f1, atLeast: 0.935 },
        seconds: { figure: stats.seconds.total, atMost: 60 },
      };
  }
}

/** A figure that could not be counted, for want of such pairs, breaks no limit. */
export function isWithin({ figure, atLeast, atMost }: Check): boolean {
  if (figure === null) return true;
  return (
    figure >= (atLeast ?? Number.NEGATIVE_INFINITY) &&
    figure <= (atMost ?? Number.POSITIVE_INFINITY)
  );
}
