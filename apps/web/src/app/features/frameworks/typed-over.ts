import { type Signal, computed, linkedSignal } from '@angular/core';

/** What is typed into a form about something that others may save meanwhile. */
export interface TypedOver<Words extends object> {
  /** What stands in the form: what was typed, and for every other field what is saved. */
  readonly words: Signal<Words>;
  type(patch: Partial<Words>): void;
  /** What somebody else has saved for a field after typing into it began; null where nobody has. */
  theirs<Field extends keyof Words>(field: Field): Words[Field] | null;
}

interface State<Words> {
  /** What was saved when typing into the field began. */
  readonly begun: Words;
  readonly typed: Partial<Words>;
}

/**
 * Keeps what is typed over `saved` whatever others save; another `key` begins anew. A field that was not typed into
 * follows what is saved, so that a later save does not take back what somebody else has written there.
 */
export function typedOver<Words extends object>(key: () => string, saved: () => Words): TypedOver<Words> {
  const source = computed(() => ({ key: key(), now: saved() }));
  const state = linkedSignal<{ key: string; now: Words }, State<Words>>({
    source,
    computation: ({ key: of, now }, previous) =>
      previous?.source.key === of ? stillTyped(previous.value, now) : { begun: now, typed: {} },
  });
  return {
    words: computed(() => ({ ...source().now, ...state().typed })),
    type: (patch) => {
      state.update(({ begun, typed }) => ({ begun, typed: { ...typed, ...patch } }));
    },
    theirs: (field) => {
      const { begun, typed } = state();
      const now = source().now[field];
      return field in typed && now !== begun[field] && now !== typed[field] ? now : null;
    },
  };
}

/** What was typed and is not what is saved now: the rest of the form begins with what is saved now. */
function stillTyped<Words extends object>({ begun, typed }: State<Words>, now: Words): State<Words> {
  const left: State<Words> = { begun: { ...now }, typed: {} };
  for (const field of Object.keys(typed) as (keyof Words)[]) {
    if (typed[field] === now[field]) continue;
    left.begun[field] = begun[field];
    left.typed[field] = typed[field];
  }
  return left;
}
