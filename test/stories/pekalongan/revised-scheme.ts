import type { Region, SchemeYear } from '@payung/domain';

/** The list of 2023 as far as lists of workers use it: that of the founding, and the two that agencies asked for. */
export function revisedScheme({ schemeYear, agencies }: Region): SchemeYear {
  const lead = agencies.filter(({ isLead }) => isLead).map(({ id }) => id);
  const [pattern] = schemeYear.occupations;
  if (pattern === undefined) throw new Error('a region without occupations');
  const more = ['Buruh batik', 'Marbot'].map((name) => ({ ...pattern, name, agencies: lead }));
  return { ...schemeYear, occupations: [...schemeYear.occupations, ...more] };
}
