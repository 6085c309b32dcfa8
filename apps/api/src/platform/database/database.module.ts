import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database } from './database.ts';
import { ListeningLine } from './listening-line.ts';

/** Connections one process keeps; the queue has its own, and one more listens. */
const CONNECTIONS = 8;

@Global()
@Module({})
export class DatabaseModule {
  /** `url` is a migrated PostgreSQL database. Entities come from the modules that own them. */
  static at(url: string): DynamicModule {
    const connection = TypeOrmModule.forRoot({
      type: 'postgres',
      url,
      autoLoadEntities: true,
      synchronize: false,
      logging: false,
      poolSize: CONNECTIONS,
      connectTimeoutMS: 5000,
      retryAttempts: 3,
      retryDelay: 1000,
      applicationName: 'evenhand',
    });
    const line = { provide: ListeningLine, useFactory: () => new ListeningLine(url) };
    return {
      module: DatabaseModule,
      imports: [connection],
      providers: [Database, line],
      exports: [Database, ListeningLine],
    };
  }
}
