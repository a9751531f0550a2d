const volume =
  /\d\s?\(\d{1,3}[^()]{0,6}\)|\bvol(?:ume)?\b\.?\s?\d|\bpp?\.\s?\d|[:,]\s?[A-Za-z]?\d{1,5}\s?[-–—]{1,2}\s?[A-Za-z]?\d{1,5}|\bno\.\s?\d|第?\s?[\d一二三四五六七八九十]{1,5}\s?[卷期]|[(（]\s?增刊/i

/** True for a text that closes with its year: "..., 2019." and "... (2019)". */
export const endsWithYear = (text: string): boolean => /[,(]\s?(?:19|20)\d\d\)?[.;]?\s*$/.test(text.slice(-24))

/** True for a text that ends with volume, issue or pages: it names a journal or proceedings in the usual place. */
export const hasVolume = (text: string): boolean => volume.test(text.slice(-240))
