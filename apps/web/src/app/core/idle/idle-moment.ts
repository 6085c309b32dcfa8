/** The next moment in which the browser has nothing else to do, at the latest after so many milliseconds. */
export function idleMoment(latest: number): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle moments to offer.
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, 0);
    else
      requestIdleCallback(
        () => {
          resolve();
        },
        { timeout: latest },
      );
  });
}
