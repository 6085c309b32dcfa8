import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database } from './database.ts';

/** Connections one process keeps; the queue has its own. */
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
    return { module: DatabaseModule, imports: [connection], providers: [Database], exports: [Database] };
  }
}
