/** At most so many authors are taken of one work; the longest list ever printed has some 15,000. */
export const mostAuthors = 20_000
