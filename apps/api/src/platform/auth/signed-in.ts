/** Who asks. */
export interface SignedIn {
  readonly personId: string;
  readonly name: string;
  /** Manages people and settings of the organisation; sees no bid content. */
  readonly administrator: boolean;
  readonly createsTenders: boolean;
}

/** Where the guard learns who a person is. The module that keeps people provides it. */
export abstract class PersonDirectory {
  /** Null where there is no such person or the person may not sign in any more. */
  abstract signedIn(personId: string): Promise<SignedIn | null>;
}
