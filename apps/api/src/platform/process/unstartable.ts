/** Something outside the code keeps the product from starting; the message is for whoever starts it. */
export class Unstartable extends Error {}
