import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { tenderListView } from '@evenhand/shared/contracts';

@Component({ selector: 'app-root', imports: [RouterOutlet], template: '<router-outlet />{{ t }}' })
export class App {
  protected readonly t = String(tenderListView);
}
