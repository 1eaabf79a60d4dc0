import * as z from 'zod';
import type { RegionAdmin } from '../actor.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { ProtectionReader } from './person-case.ts';
import { draftMark, draftProcessing, type ProcessingContent } from './processing-draft.ts';
import { periodsOf } from './retention-setting.ts';
import { savePaper } from './save-paper.ts';

/** `draft` until the DPO has looked at it. */
export type PaperStatus = 'draft' | 'reviewed';

export interface MissingPart {
  readonly part: string;
  readonly message: string;
}

export interface ProcessingView {
  /** 0 for the draft that nobody has saved */
  readonly version: number;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
  readonly status: PaperStatus;
  readonly content: ProcessingContent;
  readonly missing: readonly MissingPart[];
}

const texts = z.array(z.string());
const level = z.enum(['low', 'medium', 'high']);
const Saved = z.object({
  status: z.enum(['draft', 'reviewed']),
  content: z.object({
    controller: z.string(),
    purposes: texts,
    legalBasis: texts,
    dataCategories: texts,
    specificDataCategories: texts,
    peopleCategories: texts,
    recipients: texts,
    retention: texts,
    safeguards: texts,
    processorContract: z.string(),
    dpo: z.object({ name: z.string(), email: z.string(), phone: z.string() }),
    risks: z.array(
      z.object({ risk: z.string(), likelihood: level, impact: level, measures: texts }),
    ),
  }),
});

/** Every part that is empty or still carries the mark of a draft, by its name. */
export function missingParts(content: ProcessingContent): MissingPart[] {
  const missing: MissingPart[] = [];
  const check = (part: string, values: readonly string[]): void => {
    const said = values.filter((value) => value.trim() !== '');
    if (said.length === 0) missing.push({ part, message: 'is empty' });
    else if (said.some((value) => value.includes(draftMark))) {
      missing.push({ part, message: 'still says that it is a draft' });
    }
  };
  const { dpo, risks, controller, processorContract, ...lists } = content;
  check('controller', [controller]);
  for (const [part, values] of Object.entries(lists)) check(part, values);
  check('processorContract', [processorContract]);
  check('dpo.name', [dpo.name]);
  check('dpo.email', [dpo.email]);
  check('dpo.phone', [dpo.phone]);
  if (risks.length === 0) missing.push({ part: 'risks', message: 'is empty' });
  risks.forEach(({ risk, measures }, i) => {
    check(`risks.${i}.risk`, [risk]);
    check(`risks.${i}.measures`, measures);
  });
  return missing;
}

/** The register of processing and the impact assessment of a region; a draft while nobody has saved one. */
export async function showProcessing(
  service: Service,
  actor: ProtectionReader,
): Promise<ProcessingView> {
  return viewOf(await regionOf(service, actor.tenant));
}

async function viewOf(open: OpenRegion): Promise<ProcessingView> {
  const saved = await open.data.protection.newest('PROCESSING');
  if (saved === null) {
    const content = draftProcessing(open.region, await periodsOf(open));
    const missing = missingParts(content);
    return { version: 0, savedAt: null, savedBy: null, status: 'draft', content, missing };
  }
  const { status, content } = Saved.parse(JSON.parse(saved.json));
  return {
    version: saved.version,
    savedAt: saved.at,
    savedBy: saved.by,
    status,
    content,
    missing: missingParts(content),
  };
}

/**
 * Saves the next version. As a draft it may lack parts, which are named; as reviewed it may lack none: a register
 * that nobody could rely on must not look finished.
 */
export async function saveProcessing(
  service: Service,
  actor: RegionAdmin,
  request: {
    version: number | null;
    status: PaperStatus;
    content: ProcessingContent;
    correlationId: string;
  },
): Promise<Result<ProcessingView>> {
  const open = await regionOf(service, actor.tenant);
  const { version: seen, status, content, correlationId } = request;
  const missing = missingParts(content);
  if (status === 'reviewed' && missing.length > 0) {
    const faults = missing.map(({ part, message }) => ({
      field: `content.${part}`,
      detail: message,
    }));
    return refuse({ code: 'request-faults', faults });
  }
  const saved = await savePaper(service, open, actor, {
    kind: 'PROCESSING',
    seen,
    content: { status, content },
    correlationId,
  });
  return saved.ok ? ok(await viewOf(open)) : saved;
}
