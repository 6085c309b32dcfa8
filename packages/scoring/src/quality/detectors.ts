import { FINDING_DETECTORS } from './finding-detectors.ts';
import { OFFER_DETECTORS } from './offer-detectors.ts';
import type { Detector } from './sighting.ts';
import { WORDING_DETECTORS } from './wording-detectors.ts';

/** One detector for each rule, by its id. */
export const DETECTORS: Readonly<Record<string, Detector>> = {
  ...OFFER_DETECTORS,
  ...WORDING_DETECTORS,
  ...FINDING_DETECTORS,
};
