/**
 * GB/T 7714-2015 (references of Chinese documents), numeric, in the Citation Style Language, in our words: section 4 for what a
 * reference holds, 8.1 for names (the first three, family names in capitals, initials without points), annex B for the marks of
 * kinds. Only what Coterie knows of a paper is there. Numbers are added by the list.
 */
export const gbT7714Style = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" name-as-sort-order="all" sort-separator=" "
  demote-non-dropping-particle="never" initialize-with=" " initialize-with-hyphen="false">
  <info><title>GB/T 7714-2015</title><id>urn:coterie:style:gb-t-7714-2015</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <locale xml:lang="zh"><terms><term name="et-al">等</term><term name="no date" form="short">出版年不详</term></terms></locale>
  <locale xml:lang="en"><terms><term name="et-al">et al</term><term name="no date" form="short">n.d.</term></terms></locale>
  <macro name="authors">
    <names variable="author">
      <name delimiter=", " delimiter-precedes-last="always" delimiter-precedes-et-al="always">
        <name-part name="family" text-case="uppercase"/>
      </name>
    </names>
  </macro>
  <macro name="kind">
    <choose>
      <if type="article-journal"><text value="J"/></if>
      <else-if type="paper-conference"><text value="C"/></else-if>
      <else-if type="chapter"><text value="M"/></else-if>
      <else-if type="thesis"><text value="D"/></else-if>
      <else-if type="article"><text value="EB"/></else-if>
      <else><text value="Z"/></else>
    </choose>
  </macro>
  <macro name="title">
    <text variable="title"/>
    <group delimiter="/" prefix="[" suffix="]">
      <text macro="kind"/>
      <choose><if variable="DOI URL" match="any"><text value="OL"/></if></choose>
    </group>
  </macro>
  <macro name="year">
    <choose>
      <if variable="issued"><date variable="issued"><date-part name="year"/></date></if>
      <else><text term="no date" form="short" prefix="[" suffix="]"/></else>
    </choose>
  </macro>
  <macro name="work">
    <choose>
      <if type="paper-conference chapter" match="any">
        <group delimiter="//"><text macro="title"/><text variable="container-title"/></group>
      </if>
      <else><text macro="title"/></else>
    </choose>
  </macro>
  <macro name="appearance">
    <choose>
      <if type="article-journal document" match="any">
        <group delimiter=", "><text variable="container-title"/><text macro="year"/></group>
      </if>
      <else-if type="paper-conference chapter" match="any"><text macro="year"/></else-if>
      <else><group delimiter=", "><text variable="publisher"/><text macro="year"/></group></else>
    </choose>
  </macro>
  <citation><layout><text macro="authors"/></layout></citation>
  <bibliography et-al-min="4" et-al-use-first="3">
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="authors"/>
        <text macro="work"/>
        <text macro="appearance"/>
        <choose>
          <if variable="DOI"><text variable="DOI" prefix="DOI:"/></if>
          <else><text variable="URL"/></else>
        </choose>
      </group>
    </layout>
  </bibliography>
</style>
`

/** What the style needs of a Chinese locale; the library comes with none. */
export const chineseLocale = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="zh-CN">
  <style-options punctuation-in-quote="false"/>
  <terms>
    <term name="et-al">等</term>
    <term name="and">和</term>
    <term name="no date">出版年不详</term>
    <term name="no date" form="short">出版年不详</term>
    <term name="open-quote">“</term>
    <term name="close-quote">”</term>
    <term name="open-inner-quote">‘</term>
    <term name="close-inner-quote">’</term>
  </terms>
</locale>
`
