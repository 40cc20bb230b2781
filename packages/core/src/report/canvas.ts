import type { Style } from './style.ts';

/** What a report for people is drawn on. */
export interface Canvas {
  readonly style: Style;
  /** Cells of a line. */
  readonly columns: number;
}
