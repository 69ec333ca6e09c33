import { hasValue } from "../../src/core/cell.js";
import type { OfficialSource } from "../../src/sources/parts/define-source.js";
import type { Publication } from "../../src/sources/parts/publication.js";

/**
 * A publication with its figures as the data hold them: in the unit of their resource, and to its decimals, as their
 * slots say. Figures without a slot stay as they are.
 */
export function asHeld(source: OfficialSource, publication: Publication): Publication {
  const observations = publication.observations.map((observation) => {
    const slot = source.slot?.(observation, publication);
    if (slot === undefined || !hasValue(observation.value)) return observation;
    const held = Number((observation.value.value * (slot.times ?? 1)).toPrecision(15));
    return {
      ...observation,
      value: { value: slot.decimals === undefined ? held : Number(held.toFixed(slot.decimals)) },
    };
  });
  return { ...publication, observations };
}
