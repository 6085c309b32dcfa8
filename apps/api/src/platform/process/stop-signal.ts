/**
 * Runs `stop` once when this process is asked to end: Ctrl-C, SIGTERM, or the process that started it has gone.
 * The process ends afterwards; when `stop` takes longer than `patience` milliseconds it ends anyway.
 */
export function onStop(stop: () => Promise<void>, patience = 15_000): void {
  let asked = false;
  const end = () => {
    if (asked) return;
    asked = true;
    setTimeout(() => process.exit(1), patience).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  // Started with a channel to its parent, it must not outlive a parent that was killed.
  if (process.channel) {
    process.channel.unref();
    process.on('disconnect', end);
  }
}
