import type { Source } from '../source/index.ts';
import { Problems } from './problems.ts';
import { Refusal, type Value } from './value.ts';

/** What all deployments of one expansion share: the problems found, the files to link to, and a budget of work. */
export class Session {
  readonly problems: Problems = new Problems();
  readonly load: (path: string, from: Source) => Source | undefined;
  private budget = 20_000_000;
  private depth = 0;

  constructor(load: (path: string, from: Source) => Source | undefined) {
    this.load = load;
  }

  /** Takes `steps` off the budget; `false` when a (hostile) template has used it up. */
  spend(steps: number): boolean {
    this.budget -= steps + 1;
    return this.budget > 0;
  }

  /** Runs something that may call itself through user-defined functions, to a bounded depth. */
  nest(run: () => Value | Refusal): Value | Refusal {
    if (this.depth >= MAX_CALL_DEPTH) return new Refusal('arm/too-deep', `User-defined functions call each other more than ${MAX_CALL_DEPTH} deep.`);
    this.depth += 1;
    const result = run();
    this.depth -= 1;
    return result;
  }
}

const MAX_CALL_DEPTH = 60;
