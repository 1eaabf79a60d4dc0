import type { Figures } from './figures.ts';

/** What a story is told with. */
export interface Telling {
  /** of an embedded database that this story has for itself */
  readonly endpoint: string;
  readonly figures: Figures;
}

/** What one region did in the years of its articles, played through the real API, with every figure it must come to. */
export interface Story {
  readonly name: string;
  tell(telling: Telling): Promise<void>;
}
