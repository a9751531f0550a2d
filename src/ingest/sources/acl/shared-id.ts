/** Author ids of which name_variants.yaml of 2021 says that they may refer to several people. */
export const knownSharedIds: ReadonlySet<string> = new Set(['bo-li', 'fei-liu', 'yang-liu'])

/** Whether the remark on an entry says that it is not one person. */
export const isSharedRemark = (remark: string): boolean =>
  /\bmay refer to (?:several|multiple|many|different) /i.test(remark)
