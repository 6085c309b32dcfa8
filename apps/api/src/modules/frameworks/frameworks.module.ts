import { Module } from '@nestjs/common';
import { FrameworksController } from './frameworks.controller.ts';

@Module({ controllers: [FrameworksController] })
export class FrameworksModule {}
