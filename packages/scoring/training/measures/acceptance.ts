/** Chosen on figures that leave one tender out: the widest coverage at which few statements about no measure get one. */
export const ACCEPT_FROM = 0.72;
