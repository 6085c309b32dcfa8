/** Names that always mean this machine; other private addresses are found when the name is looked up. */
const THIS_MACHINE = /^(?:localhost|.*\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/** Whether an address leads to this machine by its name alone. */
export function isThisMachine({ hostname }: URL): boolean {
  return THIS_MACHINE.test(hostname);
}
