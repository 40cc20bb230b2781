import type { Origin, WrittenJson } from './json-text.ts';

/** The way from a template back to the Bicep that it was written from. */
export class SourceMap {
  private readonly offsets: readonly number[];
  private readonly origins: readonly (Origin | undefined)[];

  constructor({ offsets, origins }: Pick<WrittenJson, 'offsets' | 'origins'>) {
    this.offsets = offsets;
    this.origins = origins;
  }

  /** What was written at an offset of the template's text, and through which modules it came there. */
  origin(offset: number): Origin | undefined {
    let low = 0;
    let high = this.offsets.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (this.offsets[middle]! <= offset) low = middle + 1;
      else high = middle - 1;
    }
    return this.origins[high];
  }
}
