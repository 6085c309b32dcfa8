import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { FRAMEWORK_PACKS } from '@evenhand/scoring';
import { frameworkListView, type FrameworkListView } from '@evenhand/shared/contracts';

@ApiTags('frameworks')
@Controller('api/frameworks')
export class FrameworksController {
  /** The measure sets the product brings. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: frameworkListView })
  @SerializeOptions({ schema: frameworkListView })
  list(): FrameworkListView {
    return {
      frameworks: FRAMEWORK_PACKS.map(({ id, title, publisher, edition, themes, measures }) => ({
        id,
        title,
        publisher,
        edition,
        themes: themes.map((theme) => ({ id: theme.id, name: theme.name })),
        measureCount: measures.length,
      })),
    };
  }
}
