import { type DynamicModule, Global, Inject, Module } from '@nestjs/common';
import type { Config } from './config.ts';

const CONFIG = Symbol('config');

/** Injects the checked configuration. */
export const InjectConfig = () => Inject(CONFIG);

@Global()
@Module({})
export class ConfigModule {
  static of(config: Config): DynamicModule {
    const provider = { provide: CONFIG, useValue: config };
    return { module: ConfigModule, providers: [provider], exports: [provider] };
  }
}
