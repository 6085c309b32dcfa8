import { Controller, Delete, Get, Param, Post, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import * as z from 'zod/mini';
import { commitmentView, type CommitmentView } from '@evenhand/shared/contracts';
import { Who } from '../../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { FileStore } from '../../../platform/files/file-store.ts';
import { sendReceived } from '../../../platform/files/send-received.ts';
import { UploadReceiver } from '../../responses/index.ts';
import { CommitmentAccess } from '../commitment-access.service.ts';
import { RegisterService } from '../register.service.ts';
import { EvidenceService } from './evidence.service.ts';

const id = z.uuid('This is not an id of ours.');
const Commitment = () => Param('commitmentId', { schema: id });
const Report = () => Param('reportId', { schema: id });

/** Files given with a delivery report. */
@ApiTags('commitments')
@Controller('api/commitments/:commitmentId/reports/:reportId/evidence')
export class EvidenceController {
  constructor(
    private readonly access: CommitmentAccess,
    private readonly evidence: EvidenceService,
    private readonly uploads: UploadReceiver,
    private readonly store: FileStore,
    private readonly registers: RegisterService,
  ) {}

  /** Adds files to a report that no review has closed. They are stored unchanged and checked before anybody is given them. */
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['files'],
      properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
    },
  })
  @ApiResponse({ status: 201, standardSchema: commitmentView })
  @SerializeOptions({ schema: commitmentView })
  async add(
    @Who() who: SignedIn,
    @Commitment() commitmentId: string,
    @Report() reportId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommitmentView> {
    const { tender, commitment } = await this.access.require(who, 'commitment.write', commitmentId);
    await this.evidence.requireRoom(commitment, reportId);
    await this.uploads.receiveFor(request, response, ({ files }, keep) =>
      this.evidence.add(commitment, reportId, files, who.personId, keep),
    );
    return this.registers.page(tender, commitment, who);
  }

  /** The file as it was received, once it has been checked. */
  @Get(':evidenceId')
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async open(
    @Who() who: SignedIn,
    @Commitment() commitmentId: string,
    @Report() reportId: string,
    @Param('evidenceId', { schema: id }) evidenceId: string,
    @Res() response: Response,
  ): Promise<void> {
    const { commitment } = await this.access.require(who, 'commitment.read', commitmentId);
    await sendReceived(this.store, await this.evidence.opened(commitment, reportId, evidenceId), response);
  }

  /** Takes a file back that no review has seen. */
  @Delete(':evidenceId')
  @ApiResponse({ status: 200, standardSchema: commitmentView })
  @SerializeOptions({ schema: commitmentView })
  async takeBack(
    @Who() who: SignedIn,
    @Commitment() commitmentId: string,
    @Report() reportId: string,
    @Param('evidenceId', { schema: id }) evidenceId: string,
  ): Promise<CommitmentView> {
    const { tender, commitment } = await this.access.require(who, 'commitment.write', commitmentId);
    await this.evidence.takeBack(commitment, reportId, evidenceId, who.personId);
    return this.registers.page(tender, commitment, who);
  }
}
