import 'reflect-metadata';
import { startDoor } from './platform/process/start-door.ts';
import { openWorkerProcess } from './open-worker.ts';

await startDoor(openWorkerProcess);
