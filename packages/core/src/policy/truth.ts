/** What a condition can be: `undefined` where it depends on a value that isn't known (Kleene's third value). */
export type Truth = boolean | undefined;

export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** `false` as soon as one is; else unknown if one is. */
export function allOf<T>(items: Iterable<T>, test: (item: T) => Truth): Truth {
  let result: Truth = true;
  for (const item of items) {
    const truth = test(item);
    if (truth === false) return false;
    if (truth === undefined) result = undefined;
  }
  return result;
}

export function anyOf<T>(items: Iterable<T>, test: (item: T) => Truth): Truth {
  return not(allOf(items, (item) => not(test(item))));
}
