/**
 * Numbers as Azure keeps them: 64-bit integers and doubles are different types, and `1.0` is not `1`.
 *
 * An integer is a JavaScript `number` when that is exact, else a `bigint`. A double with a fraction is a `number`;
 * a double without one (`1.0`, `1e3`) is a `Float`, because a `number` could not say that it isn't an integer.
 */
export class Float {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  toJSON(): number {
    return this.value;
  }

  toString(): string {
    return String(this.value);
  }
}

/** The one representation of an integer: a `number` where that is exact, else a `bigint`. */
export function integer(value: bigint): number | bigint {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}
