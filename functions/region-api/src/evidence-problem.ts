import type { ProblemError } from '@payung/contract';
import type { EvidenceFault } from '@payung/domain';
import { Problematic } from '@payung/edge';

function messageOf(fault: EvidenceFault): string {
  switch (fault.code) {
    case 'empty':
      return 'the file holds nothing';
    case 'too-large':
      return `${fault.bytes} bytes or more, the most is ${fault.most}`;
    case 'type-not-taken':
      return 'by its contents it is no JPEG, no PNG and no PDF; photograph or scan the paper anew';
    case 'not-what-it-says':
      return `it says ${fault.says}, its contents are ${fault.is}; send it as what it is`;
    case 'broken':
      return `it begins as ${fault.is} and does not end as one; send the whole file`;
  }
}

/** Why a photo or a letter was not taken, every reason at once. */
export function evidenceProblem(faults: readonly EvidenceFault[]): Problematic {
  return new Problematic('evidence-refused', 'this file does not serve as evidence', {
    errors: faults.map(
      (fault): ProblemError => ({ field: 'file', code: fault.code, message: messageOf(fault) }),
    ),
  });
}
