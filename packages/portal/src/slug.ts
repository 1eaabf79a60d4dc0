/** An id made from a name: `Dinas Tenaga Kerja, PTSP` becomes `dinas-tenaga-kerja-ptsp`; at most 40 characters. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
}

/** The same, and another than those already used. */
export function freeSlug(name: string, used: readonly string[]): string {
  const slug = slugOf(name) || 'dinas';
  if (!used.includes(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const next = `${slug.slice(0, 36)}-${number}`;
    if (!used.includes(next)) return next;
  }
}
