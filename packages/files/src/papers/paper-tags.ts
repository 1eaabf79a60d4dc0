import { type PdfFile, pdfTitle } from './pdf-file.ts';

/** What a piece of a page is to whoever hears it read (ISO 32000-1, 14.8.4). */
export type Role = 'H1' | 'H2' | 'P' | 'TH' | 'TD' | 'Lbl' | 'LBody' | 'Figure';
/** What holds others. */
export type GroupRole = 'Table' | 'TR' | 'L' | 'LI' | 'Sect';

/** What is said in place of a picture, and where it stands on its page: left, lower, right and upper edge in points. */
export interface Picture {
  readonly named: string;
  readonly box: readonly [number, number, number, number];
}

interface Element {
  readonly number: number;
  readonly role: Role | GroupRole | 'Document';
  readonly parent: number;
  readonly page: number | null;
  readonly picture: Picture | null;
  /** what it holds: elements, or the one piece of its page */
  readonly kids: string[];
}

/** The order and meaning of what stands on the pages, beside the drawing of it. */
export interface Tags {
  /** a page begins; `page` is the number of its object */
  startPage(page: number): void;
  /** the entries by which the page says that it is tagged */
  pageEntries(): string;
  /** a piece of the page at hand; gives how its drawing begins and ends */
  piece(role: Role, picture?: Picture): { readonly begin: string; readonly end: string };
  /** what follows, until it is closed, lies in it */
  openGroup(role: GroupRole): void;
  closeGroup(): void;
  /** writes all of it; gives the entries of the catalogue */
  end(): string;
}

/** how drawing begins that is not read out: lines, and what stands on every page */
export const unread = { begin: '/Artifact BMC', end: 'EMC' } as const;

const attributes: Partial<Record<Role | GroupRole | 'Document', string>> = {
  TH: '/A<</O/Table/Scope/Column>>',
  L: '/A<</O/List/ListNumbering/Decimal>>',
};

const pictureEntries = ({ named, box }: Picture): string =>
  `/Alt${pdfTitle(named)}/A<</O/Layout/Placement/Block/BBox[${box.map((n) => Math.round(n)).join(' ')}]>>`;

export function createTags(file: PdfFile): Tags {
  const root = file.reserve();
  const elements: Element[] = [];
  /** of each page, the elements of its pieces in their order */
  const pages: number[][] = [];
  let page = 0;

  function add(
    role: Element['role'],
    parent: number,
    on: number | null,
    picture: Picture | null = null,
  ): Element {
    const made: Element = { number: file.reserve(), role, parent, page: on, picture, kids: [] };
    elements.push(made);
    return made;
  }
  const whole = add('Document', root, null);
  const open: Element[] = [whole];
  const within = (): Element => open.at(-1) ?? whole;

  return {
    startPage(number) {
      page = number;
      pages.push([]);
    },
    pageEntries: () => `/StructParents ${pages.length - 1}/Tabs/S`,
    piece(role, picture) {
      const parent = within();
      const own = add(role, parent.number, page, picture);
      parent.kids.push(`${own.number} 0 R`);
      const pieces = pages.at(-1) ?? [];
      own.kids.push(String(pieces.length));
      pieces.push(own.number);
      return { begin: `/${role} <</MCID ${pieces.length - 1}>> BDC`, end: 'EMC' };
    },
    openGroup(role) {
      const parent = within();
      const own = add(role, parent.number, null);
      parent.kids.push(`${own.number} 0 R`);
      open.push(own);
    },
    closeGroup() {
      if (open.length > 1) open.pop();
    },
    end() {
      for (const { number, role, parent, page: on, picture, kids } of elements) {
        const where = on === null ? '' : `/Pg ${on} 0 R`;
        const more = picture === null ? (attributes[role] ?? '') : pictureEntries(picture);
        const held = `/K[${kids.join(' ')}]`;
        file.put(`<</Type/StructElem/S/${role}/P ${parent} 0 R${where}${more}${held}>>`, number);
      }
      const lists = pages.map((pieces, i) => `${i} [${pieces.map((n) => `${n} 0 R`).join(' ')}]`);
      const parents = file.put(`<</Nums[${lists.join(' ')}]>>`);
      const next = `/ParentTree ${parents} 0 R/ParentTreeNextKey ${pages.length}`;
      file.put(`<</Type/StructTreeRoot/K[${whole.number} 0 R]${next}>>`, root);
      return `/MarkInfo<</Marked true>>/StructTreeRoot ${root} 0 R`;
    },
  };
}
