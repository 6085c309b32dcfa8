import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PATHS } from '../../core/paths.ts';
import { Session } from '../../core/session/session.ts';
import { DECLARATION_WORDS, PHASE_WORDS, ROLE_WORDS } from '../../core/words.ts';

/** What the person who is signed in has to do, by tender. */
@Component({
  selector: 'app-my-work',
  imports: [RouterLink],
  templateUrl: './my-work.page.html',
})
export class MyWorkPage {
  protected readonly paths = PATHS;
  protected readonly me = inject(Session).me;
  protected readonly roles = ROLE_WORDS;
  protected readonly phases = PHASE_WORDS;
  protected readonly declarations = DECLARATION_WORDS;
}
