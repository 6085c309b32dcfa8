export { MachinesModule } from './machines.module.ts';
