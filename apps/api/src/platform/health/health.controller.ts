import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { healthView, type HealthView } from '@evenhand/shared/contracts';
import { OpenToAll } from '../auth/session.guard.ts';
import { HealthService } from './health.service.ts';

@ApiTags('health')
@Controller('api/health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** 200 when everything a response needs on its way is ready, else 503 with which part is not. */
  @Get()
  @OpenToAll()
  @ApiResponse({ status: 200, standardSchema: healthView })
  @ApiResponse({ status: 503, standardSchema: healthView })
  async read(@Res({ passthrough: true }) response: Response): Promise<HealthView> {
    const health = await this.health.look();
    response.status(health.status === 'ready' ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    response.setHeader('cache-control', 'no-store');
    return health;
  }
}
