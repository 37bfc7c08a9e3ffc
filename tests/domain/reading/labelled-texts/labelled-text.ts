import type { Ask } from '../../../../domain/asks.ts';
import type { Actor, CanonicalEvent } from '../../../../domain/events.ts';

/** A text as a carrier writes it, and what a careful reader knows from it alone. */
export interface LabelledText {
  readonly text: string;
  /** The canonical event: what has happened by now, not what will or may; UNKNOWN where the text says too little. */
  readonly event: CanonicalEvent;
  /**
   * Who must act, where customs or a problem names somebody; else left out. Customs and the carrier are not named
   * for holding the parcel, nor is anybody who has acted already.
   */
  readonly actor?: Actor;
  /** What is asked for; left out where nothing is. */
  readonly asks?: readonly Ask[];
}
