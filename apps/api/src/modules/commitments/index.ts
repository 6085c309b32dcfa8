export { CommitmentsModule } from './commitments.module.ts';
