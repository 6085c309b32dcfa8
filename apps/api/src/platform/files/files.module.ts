import { type DynamicModule, Global, Module } from '@nestjs/common';
import { FileStore } from './file-store.ts';
import { openFileStore, type FilesConfig } from './open-file-store.ts';

@Global()
@Module({})
export class FilesModule {
  static of(config: FilesConfig): DynamicModule {
    const store = { provide: FileStore, useFactory: () => openFileStore(config) };
    return { module: FilesModule, providers: [store], exports: [store] };
  }
}
