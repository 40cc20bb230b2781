/** Something that is about resources of certain types (in lower case), or of any. */
export interface Typed {
  readonly types: readonly string[] | undefined;
}

/** Policies by the types that they can be about, so that a resource meets only those that could say something. */
export class PolicyIndex<T extends Typed> {
  private readonly ofAnyType: readonly T[];
  private readonly byType = new Map<string, T[]>();

  constructor(policies: readonly T[]) {
    this.ofAnyType = policies.filter(({ types }) => types === undefined);
    for (const policy of policies) {
      for (const type of policy.types ?? []) {
        const list = this.byType.get(type);
        if (list) list.push(policy);
        else this.byType.set(type, [...this.ofAnyType, policy]);
      }
    }
  }

  /** Those that can be about a type, given in any case. */
  forType(type: string): readonly T[] {
    return this.byType.get(type) ?? this.byType.get(type.toLowerCase()) ?? this.ofAnyType;
  }
}
