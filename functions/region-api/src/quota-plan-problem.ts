import type { StatisticsFileFault } from '@payung/casework';
import type { ProblemError } from '@payung/contract';
import type { CeilingFault } from '@payung/domain';
import { Problematic } from '@payung/edge';

const figureWords = {
  'figure-missing': 'no figure; write 0 where there is nobody',
  'figure-unreadable': 'no whole number of people',
  'figure-negative': 'below 0',
} as const;

/** Where a fault stands and what to do; a village is told by its name and code. */
function statisticsError(fault: StatisticsFileFault): ProblemError {
  const { code } = fault;
  switch (code) {
    case 'file-unreadable':
      return { field: 'file', code, message: `cannot be read: ${fault.why}` };
    case 'file-empty':
      return { field: 'file', code, message: 'there are no villages in it' };
    case 'file-too-long':
      return { field: 'file', code, message: `more than ${fault.most} lines` };
    case 'column-missing':
    case 'column-doubled': {
      const message = code === 'column-missing' ? 'no such column' : 'two columns are called so';
      return { field: 'file', code, message, column: fault.column };
    }
    case 'village-not-named':
      return { field: 'village', code, row: fault.row, message: 'neither code nor name' };
    case 'village-unknown': {
      const near = fault.near.map((one) => `${one.name} (${one.code})`).join(', ');
      const meant = near === '' ? '' : `; perhaps ${near}`;
      return {
        field: 'village',
        code,
        row: fault.row,
        message: `no village ${fault.text}${meant}`,
      };
    }
    case 'village-contradicts': {
      const { byCode, byName, row } = fault;
      const message = `${byCode.code} is ${byCode.name}, and ${byName.name} is ${byName.code}`;
      return { field: 'village', code, row, message };
    }
    case 'village-doubled': {
      const message = `${fault.village.name} stands in row ${fault.first} already`;
      return { field: 'village', code, row: fault.row, message };
    }
    case 'village-missing': {
      const message = `${fault.village.name} (${fault.village.code}) is missing`;
      return { field: 'village', code, message };
    }
    case 'figure-missing':
    case 'figure-unreadable':
    case 'figure-negative':
      return {
        field: fault.field,
        code,
        row: fault.row,
        column: fault.field,
        message: figureWords[code],
      };
  }
}

/** Statistics that were not taken in, every fault at once. */
export function statisticsProblem(faults: readonly StatisticsFileFault[]): Problematic {
  return new Problematic('statistics-invalid', 'the statistics are not taken in', {
    errors: faults.map(statisticsError),
  });
}

function ceilingError(fault: CeilingFault): ProblemError {
  const { code } = fault;
  switch (code) {
    case 'below-use': {
      const unit = fault.unit === 'people' ? 'people' : 'rupiah';
      const message = `${fault.used} ${unit} are used, ${fault.wanted} is less`;
      return { field: fault.key, code, message };
    }
    case 'above-total': {
      const message = `the villages would have ${fault.wanted} places, the year has ${fault.total}`;
      return { field: 'total', code, message };
    }
    case 'not-free': {
      const message = `${fault.wanted} ${fault.unit} more are given than taken back, ${fault.free} are free`;
      return { field: fault.group, code, message };
    }
    case 'no-ceiling':
      return { field: fault.key, code, message: `has no ceiling in ${fault.unit}` };
    case 'named-twice':
      return { field: fault.key, code, message: 'is named twice' };
  }
}

/** Ceilings that were not moved, each with its figure. */
export function ceilingsProblem(faults: readonly CeilingFault[]): Problematic {
  return new Problematic('ceilings-refused', 'these ceilings cannot be moved so', {
    errors: faults.map(ceilingError),
  });
}
