import { ZONE_RULES_VERSION } from '../../domain/zone-data.ts';
import { type Finding, ok, warn } from './finding.ts';

/** The release this version was written against; rules of an older one would be a step back. */
const EXPECTED = '2026f';

export function checkZoneData(): Finding {
  const version = ZONE_RULES_VERSION;
  // Years, then letters: releases sort as text.
  return version >= EXPECTED
    ? ok('zone data', `IANA ${version}`)
    : warn(
        'zone data',
        `IANA ${version}`,
        `Install a release of moment-timezone with ${EXPECTED} or newer, and build anew.`,
      );
}
