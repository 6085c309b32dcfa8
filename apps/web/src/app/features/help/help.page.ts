import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ROLES } from '@evenhand/shared/domain/rights';
import { PATHS } from '../../core/paths.ts';
import { ShortcutChoice } from '../../core/shortcuts/shortcut-choice.ts';
import { EVIDENCE_KEYS, SHORTCUTS } from '../../core/shortcuts/shortcuts.ts';
import { ROLE_MEANINGS } from '../../core/role-meanings.ts';
import { ROLE_WORDS } from '../../core/words.ts';

/** The same keys everywhere, each a key of the browser or with Ctrl or Alt, so that typing never triggers anything. */
const KEYS = [
  { does: $localize`To the next field, link or button`, keys: $localize`Tab` },
  { does: $localize`To the one before`, keys: $localize`Shift + Tab` },
  { does: $localize`Choose among radios`, keys: $localize`Arrow keys` },
  { does: $localize`Tick or clear a box, press a button`, keys: $localize`Space` },
  { does: $localize`Past the navigation`, keys: $localize`Tab, then Enter on "Skip to main content"` },
];

const TABLES = [
  { title: $localize`Keys that work on every page`, keys: KEYS },
  { title: $localize`Keys while scoring an answer`, keys: SHORTCUTS.map(({ keys, says }) => ({ does: says, keys })) },
  { title: $localize`Keys in the evidence`, keys: EVIDENCE_KEYS.map(({ keys, says }) => ({ does: says, keys })) },
];

/** How the service is used by keyboard, what the roles may do, how scores are used, and whom to ask. */
@Component({
  selector: 'app-help',
  imports: [RouterLink],
  templateUrl: './help.page.html',
})
export class HelpPage {
  protected readonly paths = PATHS;
  protected readonly tables = TABLES;
  protected readonly shortcuts = inject(ShortcutChoice);
  protected readonly roles = ROLES.map((role) => ({ name: ROLE_WORDS[role], meaning: ROLE_MEANINGS[role] }));

  protected turn(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement) this.shortcuts.turn(target.checked);
  }
}
