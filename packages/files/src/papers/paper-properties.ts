import { createHash } from 'node:crypto';
import { xmlText } from '../xlsx-parts.ts';
import { type PdfFile, pdfTitle } from './pdf-file.ts';

/** What a file says about itself: never whom it is about. */
export interface PaperProperties {
  readonly title: string;
  /** YYYY-MM-DD; the file says that it was made at the beginning of this day */
  readonly madeOn: string;
  /** entries of the catalogue by which it is read out; empty for a paper that is not tagged */
  readonly tagged: string;
  /** entries of the catalogue for its bookmarks */
  readonly bookmarks: string;
}

/** Writes the catalogue, the properties (XMP, ISO 16684-1) and what leads to all objects; nothing can follow. */
export function writeProperties(
  file: PdfFile,
  tree: number,
  { title, madeOn, tagged, bookmarks }: PaperProperties,
): void {
  const metadata = file.putPlain('/Type/Metadata/Subtype/XML', xmp(title, madeOn, tagged !== ''));
  const shown = '/Lang(id-ID)/ViewerPreferences<</DisplayDocTitle true>>';
  const entries = `${shown}/Metadata ${metadata} 0 R${tagged}${bookmarks}`;
  const root = file.put(`<</Type/Catalog/Pages ${tree} 0 R${entries}>>`);
  const made = `(D:${madeOn.replaceAll('-', '')}000000Z)`;
  const info = file.put(`<</Title${pdfTitle(title)}/Producer(Payung)/CreationDate${made}>>`);
  const id = createHash('sha256').update(`${title}|${madeOn}`).digest('hex').slice(0, 32);
  file.end({ root, info, id });
}

/** Says that the file keeps to PDF/UA (ISO 14289-1) where it is tagged. */
function xmp(title: string, madeOn: string, isTagged: boolean): string {
  const accessible = isTagged ? '<pdfuaid:part>1</pdfuaid:part>' : '';
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${madeOn}T00:00:00Z</xmp:CreateDate><pdf:Producer>Payung</pdf:Producer>${accessible}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
