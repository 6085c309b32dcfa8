/** Characters of an answer at least: three or four sentences. */
export const AN_ANSWER = 300;

/** Words that only say where to look. */
export const POINTS_ELSEWHERE = /\b(?:see|refer|please find|attached|enclosed)\b/i;
