import type { Location } from '../../source/index.ts';
import type { Value } from './value.ts';

/** A type as a declaration writes it, names resolved; from Bicep or from a compiled template. */
export type TypeExpression =
  | { readonly kind: 'primitive'; readonly name: string; readonly at?: Location }
  | { readonly kind: 'literal'; readonly value: LiteralType; readonly at?: Location }
  | { readonly kind: 'resource'; readonly type: string; readonly at?: Location }
  | {
      readonly kind: 'object';
      readonly properties: readonly TypeProperty[];
      readonly additional: TypeProperty | undefined;
      readonly at?: Location;
    }
  | { readonly kind: 'tuple'; readonly items: readonly TypeProperty[]; readonly at?: Location }
  | { readonly kind: 'array'; readonly item: TypeExpression; readonly at?: Location }
  | { readonly kind: 'nullable'; readonly base: TypeExpression; readonly at?: Location }
  | { readonly kind: 'nonNullable'; readonly base: TypeExpression; readonly at?: Location }
  | { readonly kind: 'union'; readonly members: readonly TypeExpression[]; readonly at?: Location }
  | {
      readonly kind: 'discriminated';
      readonly property: string;
      readonly members: readonly TypeExpression[];
      readonly at?: Location;
    }
  /** A named type of the template that is written. */
  | { readonly kind: 'alias'; readonly name: string; readonly at?: Location }
  | { readonly kind: 'property'; readonly base: TypeExpression; readonly name: string; readonly at?: Location }
  | { readonly kind: 'additional'; readonly base: TypeExpression; readonly at?: Location }
  | { readonly kind: 'items'; readonly base: TypeExpression; readonly at?: Location }
  | { readonly kind: 'index'; readonly base: TypeExpression; readonly index: number; readonly at?: Location }
  /** The type of a property of an Azure resource, or of all of it. */
  | {
      readonly kind: 'derived';
      readonly resource: string;
      readonly variant: 'input' | 'output' | undefined;
      readonly at?: Location;
    };

export type LiteralType = string | bigint | boolean | null;

export interface Flag {
  readonly at: Location | undefined;
}

/** What decorators say about a type; each is the value that is written. */
export interface Modifiers {
  /** These three say something by being there; where they are is known in Bicep only. */
  readonly secure?: Flag;
  readonly sealed?: Flag;
  readonly exported?: Flag;
  readonly metadata?: Value;
  readonly minLength?: Value;
  readonly maxLength?: Value;
  readonly minValue?: Value;
  readonly maxValue?: Value;
  readonly description?: Value;
}

export interface TypeProperty {
  /** Empty in tuples, and for the properties that aren't named. */
  readonly name: string;
  readonly type: TypeExpression;
  readonly modifiers: Modifiers;
  readonly at?: Location;
}

export interface NamedType {
  readonly name: string;
  readonly type: TypeExpression;
  readonly modifiers: Modifiers;
  readonly at?: Location;
}
