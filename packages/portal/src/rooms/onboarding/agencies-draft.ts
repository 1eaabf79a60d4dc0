import type { Template } from '@payung/contract';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { freeSlug } from '../../slug.ts';
import type { Prepared } from './programme-draft.ts';

export interface AgencyDraft {
  /** empty until it is saved for the first time */
  readonly id: string;
  readonly name: string;
  readonly isLead: boolean;
  readonly occupations: readonly string[];
  readonly places?: number | undefined;
}

/** one lane of the journal each, hence 16 at most */
export const mostAgencies = 16;

export const nameControl = (position: number) => `dinas-${position}-nama`;
export const occupationsControl = (position: number) => `dinas-${position}-pekerjaan`;

export function agencyDrafts({ agencies }: Prepared): AgencyDraft[] {
  return agencies.map(({ id, name, isLead, occupations, places }) => {
    return { id, name, isLead, occupations, places };
  });
}

export function agencyFaults(drafts: readonly AgencyDraft[]): FieldError[] {
  return drafts.flatMap(({ name }, position) =>
    name.trim().length >= 3
      ? []
      : [
          {
            target: nameControl(position),
            text: say('Isi nama dinas ke-{position}, paling sedikit 3 huruf.', {
              position: position + 1,
            }),
          },
        ],
  );
}

/** Occupations of the list that no agency looks after; they may be handed in by the lead agency only. */
export function unclaimed(template: Template, drafts: readonly AgencyDraft[]) {
  const claimed = new Set(drafts.flatMap(({ occupations }) => occupations));
  return template.occupations.filter(({ code }) => !claimed.has(code));
}

/** The settings with these agencies and this list of occupations; what is not in the list falls away. */
export function withAgencies(
  kept: Prepared,
  drafts: readonly AgencyDraft[],
  template: Template,
): Prepared {
  const known = new Set(template.occupations.map(({ code }) => code));
  const used: string[] = drafts.map(({ id }) => id).filter((id) => id !== '');
  const agencies = drafts.map(({ id, name, isLead, occupations, places }) => {
    const own = id === '' ? freeSlug(name, used) : id;
    used.push(own);
    return {
      id: own,
      name: name.trim(),
      isLead,
      occupations: occupations.filter((code) => known.has(code)),
      // an agency that came later has no places yet
      ...(kept.quotaBy === 'agency' ? { places: places ?? 0 } : {}),
    };
  });
  return { ...kept, agencies, template: template.id };
}
