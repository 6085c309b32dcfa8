import type { TokenScope } from '@evenhand/shared/domain';

/** The token through which a machine asks for a person. */
export interface Machine {
  readonly tokenId: string;
  /** The one tender it reaches; null: none, only what an administrator does for the organisation. */
  readonly tenderId: string | null;
  readonly scopes: readonly TokenScope[];
}

/** Who asks. */
export interface SignedIn {
  readonly personId: string;
  readonly name: string;
  /** Manages people and settings of the organisation; sees no bid content. */
  readonly administrator: boolean;
  readonly createsTenders: boolean;
  /** Left out where the person asks and no machine does. */
  readonly machine?: Machine;
}

/** Where the guard learns who a person is. The module that keeps people provides it. */
export abstract class PersonDirectory {
  /** Null where there is no such person or the person may not sign in any more. */
  abstract signedIn(personId: string): Promise<SignedIn | null>;
}
