import 'reflect-metadata';
import { startDoor } from './platform/process/start-door.ts';
import { openApi } from './open-api.ts';

await startDoor(openApi);
