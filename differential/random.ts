/** Random choices that a seed makes repeatable (mulberry32: https://github.com/cprosche/mulberry32, public domain). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** From 0 up to, and without, `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }

  /** From `least` to `most` results of `make`. */
  list<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, (_, i) => make(i));
  }

  /** One of several ways, each as likely as its weight says. */
  weighted<T>(ways: readonly (readonly [weight: number, value: T])[]): T {
    let at = this.next() * ways.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of ways) if ((at -= weight) < 0) return value;
    return ways.at(-1)![1];
  }
}
