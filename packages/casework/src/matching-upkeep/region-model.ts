import type { MatchModelReads, TenantData } from '@payung/data';
import type { Region } from '@payung/domain';
import type { Model } from '@payung/matching';

/** The name of the model that comes with the service, where others are named by id. */
export const shippedId = 'shipped';

/** Loaded when a region is first opened: whoever asks for nothing of a region waits for no model. */
const loadMatching = () => import('./models-of-matching.ts');

/** A model of the region; null when it is gone, or was made for another way of comparing. */
export async function readModel(reads: MatchModelReads, id: string): Promise<Model | null> {
  const { parseModel, shippedModel } = await loadMatching();
  if (id === shippedId) return shippedModel;
  const json = await reads.body(id);
  if (json === null) return null;
  try {
    return parseModel(JSON.parse(json));
  } catch {
    // the way of comparing has changed since; whoever activates it is told
    return null;
  }
}

/** By which model a region compares: the one it activated, or the one that comes with the service. */
export type ActiveModels = (region: Region, data: TenantData) => Promise<Model>;

/** Models are read once for each process: what one is never changes. */
export function createActiveModels(): ActiveModels {
  const known = new Map<string, Model>();
  return async ({ tenantId, matchModels }, { matching }) => {
    const id = matchModels?.active ?? shippedId;
    const { shippedModel } = await loadMatching();
    if (id === shippedId) return shippedModel;
    const name = `${tenantId} ${id}`;
    const model = known.get(name) ?? (await readModel(matching, id)) ?? shippedModel;
    known.set(name, model);
    return model;
  };
}
