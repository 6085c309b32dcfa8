/** How far an award is, as ISO dates. */
interface AwardSteps {
  readonly summariesIssuedOn: string | null;
  readonly noticePublishedOn: string | null;
  readonly contractEnteredOn: string | null;
}

/** Whether anybody outside has been told of an award, or a contract rests on it. */
export const hasGoneOut = ({ summariesIssuedOn, noticePublishedOn, contractEnteredOn }: AwardSteps): boolean =>
  summariesIssuedOn !== null || noticePublishedOn !== null || contractEnteredOn !== null;
