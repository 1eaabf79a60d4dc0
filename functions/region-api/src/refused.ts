import type { Refusal } from '@payung/casework';
import type { ProblemError } from '@payung/contract';
import { Problematic } from '@payung/edge';
import { billProblem } from './bill-problem.ts';
import { claimProblem } from './claim-problem.ts';
import { determinationProblem } from './determination-problem.ts';
import { evidenceProblem } from './evidence-problem.ts';
import { leavingProblem } from './leaving-problem.ts';
import { ceilingsProblem, statisticsProblem } from './quota-plan-problem.ts';
import { messageOf } from './reason-messages.ts';
import { sheetProblem } from './sheet-problem.ts';

const invalidDetails = {
  'mapping-invalid': 'these columns cannot be read',
  'member-invalid': 'this person cannot be given these posts',
  'settings-invalid': 'these settings cannot be kept',
} as const;

/** What a use-case refused, as a problem. Exhaustive: a new refusal does not compile until it is told. */
export function problematicOf(refusal: Refusal): Problematic {
  switch (refusal.code) {
    case 'not-found':
      return new Problematic('not-found', `no such ${refusal.what}`);
    case 'not-allowed':
    case 'state-forbids':
      return new Problematic(refusal.code, refusal.detail);
    case 'cursor-invalid':
      return new Problematic('request-invalid', 'the cursor is not one of this list', {
        errors: [
          { field: 'cursor', code: 'invalid', message: 'begin the list anew, without a cursor' },
        ],
      });
    case 'grant-below-use':
      return new Problematic('grant-below-use', `${refusal.inUse} places are in use`, {
        errors: [
          { field: 'granted', code: 'below-use', message: `must be at least ${refusal.inUse}` },
        ],
      });
    case 'request-faults':
      return new Problematic('request-invalid', 'what was sent does not fit', {
        errors: refusal.faults.map(
          ({ field, detail }): ProblemError => ({ field, code: 'invalid', message: detail }),
        ),
      });
    case 'statistics-invalid':
      return statisticsProblem(refusal.because);
    case 'ceilings-refused':
      return ceilingsProblem(refusal.because);
    case 'evidence-refused':
      return evidenceProblem(refusal.because);
    case 'rules-invalid':
      return new Problematic('rules-invalid', 'these rules cannot stand', {
        errors: refusal.faults.map(
          ({ field, code, detail }): ProblemError => ({ field, code, message: detail }),
        ),
      });
    case 'legal-hold':
    case 'person-restricted':
    case 'list-file-removed':
    case 'version-moved':
      return protectedProblem(refusal);
    case 'case-decided':
    case 'case-lapsed':
    case 'case-open':
    case 'case-outdated':
    case 'case-flagged':
    case 'card-full':
      return new Problematic(refusal.code, detailOfCase(refusal));
    case 'event-refused':
    case 'claim-exists':
    case 'papers-missing':
      return claimProblem(refusal);
    case 'left-already':
    case 'replaced-already':
    case 'refund-too-large':
      return leavingProblem(refusal);
    case 'pack-lent':
      return new Problematic('pack-lent', `lent on another device until ${refusal.until}`);
    case 'sheet-not-waiting':
    case 'sheet-not-returned':
    case 'sheet-outdated':
    case 'duties-apart':
      return sheetProblem(refusal);
    case 'work-under-way':
    case 'determination-empty':
    case 'determination-signed':
    case 'number-used':
    case 'list-changed':
    case 'place-determined':
      return determinationProblem(refusal);
    case 'bill-empty':
    case 'bill-expired':
    case 'months-billed-again':
    case 'payment-differs':
      return billProblem(refusal);
    case 'idempotency-key-reused':
      return new Problematic(
        'idempotency-key-reused',
        'this Idempotency-Key was sent with another request; use a new one',
      );
    case 'import-not-waiting':
      return new Problematic('import-not-waiting', `the list is in state ${refusal.state}`);
    case 'report-not-ready':
      return new Problematic('report-not-ready', `the list is in state ${refusal.state}`);
    case 'mapping-invalid':
    case 'member-invalid':
    case 'settings-invalid': {
      const errors = refusal.faults.map(
        ({ field, detail }): ProblemError => ({ field, code: 'invalid', message: detail }),
      );
      return new Problematic(refusal.code, invalidDetails[refusal.code], { errors });
    }
    case 'worker-to-correct':
    case 'worker-ineligible': {
      const reasons = refusal.reasons.map((reason) => ({ ...reason }));
      const errors = refusal.reasons.map((reason): ProblemError => {
        const field = 'field' in reason ? reason.field : 'worker';
        return { field: `worker.${field}`, code: reason.code, message: messageOf(reason) };
      });
      const outcome = refusal.code === 'worker-to-correct' ? 'to-correct' : 'ineligible';
      return new Problematic(refusal.code, `the worker is ${outcome}`, {
        errors,
        reasons,
        outcome,
      });
    }
  }
}

type OfCase = Extract<
  Refusal,
  {
    code:
      | 'case-decided'
      | 'case-lapsed'
      | 'case-open'
      | 'case-outdated'
      | 'case-flagged'
      | 'card-full';
  }
>;

/** Why a case was not answered. */
function detailOfCase(refusal: OfCase): string {
  switch (refusal.code) {
    case 'case-decided':
      return `${refusal.by} answered ${refusal.state} at ${refusal.at}`;
    case 'case-lapsed':
      return 'one of the two nominations has ended';
    case 'case-open':
      return 'the case is open: there is no answer to take back';
    case 'case-outdated':
      return 'the data changed since they were compared; they were compared anew, read the case again';
    case 'case-flagged':
      return 'this person is in more than five open cases; answer each by itself';
    case 'card-full':
      return `the quota card ${refusal.bucket} has ${refusal.granted} places, and all are used`;
  }
}

type Protected = Extract<
  Refusal,
  { code: 'legal-hold' | 'person-restricted' | 'list-file-removed' | 'version-moved' }
>;

/** What the protection of a person's data forbids. */
function protectedProblem(refusal: Protected): Problematic {
  switch (refusal.code) {
    case 'legal-hold':
      return new Problematic('legal-hold', 'what is kept about this person has to stay', {
        errors: refusal.holds.map(({ kind, until }): ProblemError => {
          const message = until === null ? 'its end is not known yet' : `until ${until}, included`;
          return { field: 'person', code: kind, message };
        }),
      });
    case 'person-restricted':
      return new Problematic('person-restricted', `restricted since ${refusal.since}`);
    case 'list-file-removed':
      return new Problematic('list-file-removed', `the file was removed on ${refusal.on}`);
    case 'version-moved':
      return new Problematic('version-moved', 'another version was saved meanwhile; read it first');
  }
}
