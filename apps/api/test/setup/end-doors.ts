// Set up for each file of tests: a module that several files import is there once, and would do this for the first alone.
import { endDoors } from './door.ts';

afterEach(endDoors);
