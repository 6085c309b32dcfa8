import { Body, Controller, Get, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  frameworkComparisonView,
  frameworkCopySchema,
  frameworkDetailView,
  frameworkDraftSchema,
  frameworkIssueSchema,
  frameworkListView,
  frameworkSaveSchema,
  measureTableView,
  tableUploadSchema,
  type FrameworkComparisonView,
  type FrameworkCopy,
  type FrameworkDetailView,
  type FrameworkDraft,
  type FrameworkIssue,
  type FrameworkListView,
  type FrameworkSave,
  type MeasureTableView,
  type TableUpload,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { FrameworkEditor } from './framework-editor.service.ts';

const Name = (name = 'id') => Param(name, { schema: z.string().check(z.maxLength(200)) });

/** Measure sets: those the product brings, and the authority's own with their editions. */
@ApiTags('frameworks')
@Controller('api/frameworks')
export class FrameworksController {
  constructor(private readonly editor: FrameworkEditor) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: frameworkListView })
  @SerializeOptions({ schema: frameworkListView })
  async list(@Who() who: SignedIn): Promise<FrameworkListView> {
    const frameworks = await this.editor.list(who);
    return {
      frameworks: frameworks.map(({ id, title, publisher, edition, state, version, themes, measures }) => ({
        id,
        title,
        publisher,
        edition,
        state,
        version,
        themes,
        measureCount: measures.length,
      })),
    };
  }

  /** Begins a framework of the authority's own. */
  @Post()
  @ApiResponse({ status: 201, standardSchema: frameworkDetailView })
  @SerializeOptions({ schema: frameworkDetailView })
  async create(
    @Who() who: SignedIn,
    @Body({ schema: frameworkDraftSchema }) draft: FrameworkDraft,
  ): Promise<FrameworkDetailView> {
    return this.editor.create(who, draft);
  }

  /** Says what a table of measures holds and which rows cannot be used. Nothing is kept. */
  @Post('tables')
  @ApiResponse({ status: 201, standardSchema: measureTableView })
  @SerializeOptions({ schema: measureTableView })
  async table(
    @Who() who: SignedIn,
    @Body({ schema: tableUploadSchema }) upload: TableUpload,
  ): Promise<MeasureTableView> {
    return this.editor.readTable(who, upload);
  }

  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: frameworkDetailView })
  @SerializeOptions({ schema: frameworkDetailView })
  async one(@Who() who: SignedIn, @Name() id: string): Promise<FrameworkDetailView> {
    return this.editor.one(who, id);
  }

  @Get(':id/compared-with/:other')
  @ApiResponse({ status: 200, standardSchema: frameworkComparisonView })
  @SerializeOptions({ schema: frameworkComparisonView })
  async compare(
    @Who() who: SignedIn,
    @Name() id: string,
    @Name('other') other: string,
  ): Promise<FrameworkComparisonView> {
    return this.editor.compare(who, id, other);
  }

  @Post(':id/copies')
  @ApiResponse({ status: 201, standardSchema: frameworkDetailView })
  @SerializeOptions({ schema: frameworkDetailView })
  async copy(
    @Who() who: SignedIn,
    @Name() id: string,
    @Body({ schema: frameworkCopySchema }) { title }: FrameworkCopy,
  ): Promise<FrameworkDetailView> {
    return this.editor.copy(who, id, title);
  }

  /** Saves a draft as a whole, where nobody has saved it since its sender saw it. */
  @Put(':id')
  @ApiResponse({ status: 200, standardSchema: frameworkDetailView })
  @SerializeOptions({ schema: frameworkDetailView })
  async save(
    @Who() who: SignedIn,
    @Name() id: string,
    @Body({ schema: frameworkSaveSchema }) draft: FrameworkSave,
  ): Promise<FrameworkDetailView> {
    return this.editor.save(who, id, draft);
  }

  /** Makes a draft an edition that tenders can name; it never changes again. */
  @Post(':id/issue')
  @ApiResponse({ status: 201, standardSchema: frameworkDetailView })
  @SerializeOptions({ schema: frameworkDetailView })
  async issue(
    @Who() who: SignedIn,
    @Name() id: string,
    @Body({ schema: frameworkIssueSchema }) { revision }: FrameworkIssue,
  ): Promise<FrameworkDetailView> {
    return this.editor.issue(who, id, revision);
  }

  @Post(':id/versions')
  @ApiResponse({ status: 201, standardSchema: frameworkDetailView })
  @SerializeOptions({ schema: frameworkDetailView })
  async nextVersion(@Who() who: SignedIn, @Name() id: string): Promise<FrameworkDetailView> {
    return this.editor.nextVersion(who, id);
  }
}
