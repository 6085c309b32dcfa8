import { type DynamicModule, Global, Module } from '@nestjs/common';
import { FileStore } from './file-store.ts';

@Global()
@Module({})
export class FilesModule {
  static in(dataFolder: string): DynamicModule {
    const store = { provide: FileStore, useFactory: () => new FileStore(dataFolder) };
    return { module: FilesModule, providers: [store], exports: [store] };
  }
}
