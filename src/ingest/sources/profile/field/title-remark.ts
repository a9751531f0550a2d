/**
 * Words with which a remark on a work begins that stands behind its title or its people: where it appeared or will
 * appear, how far it is, what it was written for.
 */
const remark =
  /^(?:(?:an? |the )?(?:new|revised|updated|full|longer|preliminary|extended|final|first|older) (?:version|draft|manuscript)\b|(?:partially|partly) (?:contained|published|based|included) in\b|(?:re)?published (?:at|in|by|on|as)\b|(?:under|in) (?:peer[ -])?(?:review|revision|submission|preparation|progress|press|consideration)\b|(?:(?:conditionally|now) )?accepted (?:at|in|by|for|to)\b|(?:re-?)?submitted\b|to be submitted\b|forthcoming\b|to appear\b|coming soon\b|work(?:ing paper)? in progress\b|r&r\b|revise (?:and|&) resubmit\b|(?:reject|invited) (?:and|&|to) resubmit\b|draft (?:available|coming|upon|on request)\b|available (?:at|on|upon|here|soon|online)\b|presented (?:at|in|by)\b|(?:final|term|course|class) (?:project|paper|report) (?:for|of|in)\b|joint(?:ly)? (?:work |paper )?with\b|job market paper\b)/i

/** True for "New version coming soon", "Under review", "Final project for the course ...". */
export const isTitleRemark = (text: string): boolean => remark.test(text.slice(0, 60).replace(/^[\s–—.,;:([-]+/, ''))
