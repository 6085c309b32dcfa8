import { Controller, Get, HttpCode, HttpStatus, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { healthView, type HealthView } from '@evenhand/shared/contracts';
import { OpenToAll } from '../auth/session.guard.ts';
import { Problem } from '../problem.ts';
import { HealthService } from './health.service.ts';

@ApiTags('health')
@Controller('api/health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** 204 while the process answers at all: for whoever restarts processes. What it needs may be away for a while. */
  @Get('live')
  @OpenToAll()
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiResponse({ status: 204 })
  live(@Res({ passthrough: true }) response: Response): void {
    response.setHeader('cache-control', 'no-store');
  }

  /**
   * 204 when this process can serve people: its database, queue and storage answer. Without a worker files are still
   * received, and where the storage takes in nothing new what is there can still be read.
   */
  @Get('ready')
  @OpenToAll()
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiResponse({ status: 204 })
  async ready(@Res({ passthrough: true }) response: Response): Promise<void> {
    const [{ database, queue, files }, storage] = await Promise.all([this.health.look(), this.health.storageState()]);
    response.setHeader('cache-control', 'no-store');
    if (!database.ready || !queue.ready) throw new Problem('service.unavailable');
    if (storage === 'away') throw new Problem('service.storage-away', files.says);
  }

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
