/** Text that is HTML already. Made by `html` only, so that whatever comes from outside is escaped once and always. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[] | null;

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function textOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number') {
    return String(part).replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '');
  }
  return 'html' in part ? part.html : part.map(({ html }) => html).join('');
}

/** A piece of a page: what stands in the template is trusted, what is put in is escaped. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const pieces = texts.map((text, at) => text + textOf(parts[at] ?? null));
  return { html: pieces.join('') };
}
