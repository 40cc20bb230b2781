import type { Cause } from '../arm/index.ts';
import type { Judgement } from '../guardrails/index.ts';
import type { Coverage } from './result.ts';

/** Counts the answers about one template, and its resources by what is known about them. */
export class Tally {
  private readonly states = new Map<string, 'unguarded' | 'judged' | 'undecided'>();
  private readonly causes = new Map<string, { readonly cause: Cause; readonly resources: Set<string> }>();
  private readonly answers = { pass: 0, fail: 0, unknown: 0 };

  resource(key: string): void {
    if (!this.states.has(key)) this.states.set(key, 'unguarded');
  }

  answer(key: string, { outcome, causes = [] }: Judgement): void {
    this.answers[outcome] += 1;
    const state = this.states.get(key);
    // An answer about a template as a whole is about no resource.
    if (state === undefined) return;
    if (outcome !== 'unknown') {
      if (state === 'unguarded') this.states.set(key, 'judged');
      return;
    }
    this.states.set(key, 'undecided');
    for (const cause of causes) {
      const name = `${cause.kind} ${cause.name}`;
      const known = this.causes.get(name) ?? { cause, resources: new Set() };
      this.causes.set(name, known);
      known.resources.add(key);
    }
  }

  coverage(): Coverage {
    const states = [...this.states.values()];
    return {
      resources: states.length,
      judged: states.filter((state) => state === 'judged').length,
      undecided: states.filter((state) => state === 'undecided').length,
      unguarded: states.filter((state) => state === 'unguarded').length,
      answers: this.answers,
      causes: [...this.causes.values()].map(({ cause, resources }) => ({ cause, resources: resources.size })),
    };
  }
}

/** The coverage of several templates together. */
export function total(parts: readonly Coverage[]): Coverage {
  const sum = (of: (part: Coverage) => number): number => parts.reduce((so, part) => so + of(part), 0);
  const causes = new Map<string, { readonly cause: Cause; readonly resources: number }>();
  for (const { cause, resources } of parts.flatMap((part) => part.causes)) {
    const key = `${cause.kind} ${cause.name}`;
    causes.set(key, { cause, resources: (causes.get(key)?.resources ?? 0) + resources });
  }
  return {
    resources: sum((part) => part.resources),
    judged: sum((part) => part.judged),
    undecided: sum((part) => part.undecided),
    unguarded: sum((part) => part.unguarded),
    answers: {
      pass: sum((part) => part.answers.pass),
      fail: sum((part) => part.answers.fail),
      unknown: sum((part) => part.answers.unknown),
    },
    causes: [...causes.values()].toSorted((a, b) => b.resources - a.resources),
  };
}
