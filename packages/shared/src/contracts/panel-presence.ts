import * as z from 'zod/mini';

/**
 * Signs of life at the panel's table. `here`: the page of somebody is open and reaches the service. `lost`: it did in
 * this session and does no more. `no-screen`: nothing has been heard of them in this session; they may be in the room.
 */
export const PRESENCES = ['here', 'lost', 'no-screen'] as const;
export type Presence = (typeof PRESENCES)[number];

/** Everybody who is there by the attendance of the open session, by name; nobody where none is open. */
export const panelPresenceView = z.object({
  people: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      presence: z.enum(PRESENCES),
      /** When the page was last heard of; null where it never was. */
      seenAt: z.nullable(z.iso.datetime()),
    }),
  ),
});
export type PanelPresenceView = z.infer<typeof panelPresenceView>;
