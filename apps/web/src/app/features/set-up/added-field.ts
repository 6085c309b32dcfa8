import { Injector, afterNextRender, inject } from '@angular/core';

/** Moves the focus into the field with an id as soon as it shows: whoever adds a part goes on by writing in it. */
export function focusWhenShown(): (id: string) => void {
  const injector = inject(Injector);
  return (id) => afterNextRender({ read: () => document.getElementById(id)?.focus() }, { injector });
}
