import { type Model, parseModel } from './model.ts';
import shipped from './shipped-model.json' with { type: 'json' };

/**
 * The model for workers that comes with the software, learned from invented households. It scores in every region
 * until the region puts one of its own into use.
 */
export const shippedModel: Model = parseModel(shipped);
