const countries =
  /^(?:U\.?S\.?A?\.?|U\.?K\.?|United (?:States(?: of America)?|Kingdom|Arab Emirates)|England|Scotland|Wales|(?:Northern )?Ireland|(?:P\.?R\.? ?)?China|Hong Kong|Singapore|Germany|France|Canada|Japan|(?:South |Republic of )?Korea|India|Italy|Spain|Portugal|Switzerland|(?:The )?Netherlands|Belgium|Austria|Australia|New Zealand|Sweden|Norway|Denmark|Finland|Iceland|Poland|Czech Republic|Hungary|Greece|Turkey|Türkiye|Israel|Egypt|South Africa|Kenya|Nigeria|Ghana|Ethiopia|Uganda|Tanzania|Morocco|Brazil|Mexico|Argentina|Chile|Colombia|Peru|Taiwan|Thailand|Vietnam|Indonesia|Malaysia|Philippines|Pakistan|Bangladesh|Sri Lanka|Nepal|Iran|Saudi Arabia|Russia|Ukraine|Romania|Bulgaria|Croatia|Serbia|Slovenia|Slovakia|Estonia|Latvia|Lithuania)\.?$/i

/** True for the name of a country: "Cape Town, South Africa" are no people. */
export const isCountry = (text: string): boolean => text.length < 40 && countries.test(text.trim())
