import { Component } from '@angular/core';
import { Shell } from './core/shell/shell.ts';

@Component({ selector: 'app-root', imports: [Shell], template: '<app-shell />' })
export class App {}
