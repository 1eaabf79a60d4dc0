import {
  changeDraft,
  type DraftView,
  draftRevision,
  recordRegulation,
  showRules,
} from '@payung/casework';
import { CalendarDate } from '@payung/domain';
import { given } from './determination-acts.ts';
import { anAdmin } from './invented-region.ts';
import type { TestService } from './test-service.ts';

const correlationId = 'rules';
const day = (text: string) => CalendarDate.parse(text);

/** A draft on the region's second regulation that takes nobody of 40 or more. */
export async function aRuleDraft(test: TestService, effectiveFrom: string): Promise<DraftView> {
  const { service, tenant } = test;
  const admin = anAdmin(tenant);
  const known = (await showRules(service, admin)).regulations.find(({ number }) => number === '2');
  const regulation =
    known ??
    given(
      await recordRegulation(service, admin, {
        draft: {
          kind: 'PERBUP',
          number: '2',
          year: 2026,
          title: 'DATA CONTOH',
          signedOn: null,
          effectiveFrom: day('2026-01-01'),
          effectiveTo: null,
          replaces: [],
        },
        correlationId,
      }),
    );
  const begun = given(
    await draftRevision(service, admin, {
      regulation: regulation.id,
      effectiveFrom: day(effectiveFrom),
      effectiveTo: null,
      version: null,
      rules: null,
      correlationId,
    }),
  );
  const { content } = begun.draft;
  const rules = { ...content.rules, maxAgeExclusive: 40 };
  return given(
    await changeDraft(service, admin, {
      id: begun.draft.id,
      version: begun.draft.version,
      content: { ...content, rules },
      correlationId,
    }),
  );
}
