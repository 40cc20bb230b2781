import type { Json } from '../resource/index.ts';
import type { Frame } from './frame.ts';

/** A value of a rule: known once it is compiled, or worked out for each resource. */
export interface Operand {
  readonly constant: Json | undefined;
  readonly get: (frame: Frame) => Json | undefined;
}

export function constant(value: Json): Operand {
  return { constant: value, get: () => value };
}

export function computed(get: (frame: Frame) => Json | undefined): Operand {
  return { constant: undefined, get };
}
