/**
 * APA style, 7th edition (Publication Manual of the American Psychological Association, 2020), as plain text, in the Citation Style
 * Language, in our words: sections 9.7-9.12 for names (up to 20; of more the first 19 and the last), 9.13-9.17 for the year, 9.25-9.37
 * for where a work appeared. Only what Coterie knows of a paper is there; the style that the library brings takes a second to open.
 */
export const apaStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" demote-non-dropping-particle="never"
  initialize-with=". " default-locale="en-US">
  <info><title>APA 7</title><id>urn:coterie:style:apa-7</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <macro name="authors">
    <names variable="author">
      <name name-as-sort-order="all" and="symbol" sort-separator=", " delimiter=", " delimiter-precedes-last="always"
        delimiter-precedes-et-al="always"/>
    </names>
  </macro>
  <macro name="year">
    <choose>
      <if variable="issued"><date variable="issued" prefix="(" suffix=")"><date-part name="year"/></date></if>
      <else><text term="no date" form="short" prefix="(" suffix=")"/></else>
    </choose>
  </macro>
  <macro name="title">
    <group delimiter=" ">
      <text variable="title"/>
      <choose>
        <if type="thesis"><group delimiter=", " prefix="[" suffix="]"><text value="Thesis"/><text variable="publisher"/></group></if>
        <else-if type="manuscript"><text value="[Unpublished manuscript]"/></else-if>
      </choose>
    </group>
  </macro>
  <macro name="place">
    <choose>
      <if type="paper-conference chapter" match="any"><text variable="container-title" prefix="In "/></if>
      <else-if type="thesis" match="none">
        <choose>
          <if variable="container-title"><text variable="container-title"/></if>
          <else><text variable="publisher"/></else>
        </choose>
      </else-if>
    </choose>
  </macro>
  <citation><layout><text macro="authors"/></layout></citation>
  <bibliography et-al-min="21" et-al-use-first="19" et-al-use-last="true">
    <layout>
      <group delimiter=" ">
        <group delimiter=". " suffix=".">
          <choose>
            <if variable="author"><text macro="authors"/><text macro="year"/><text macro="title"/></if>
            <else><text macro="title"/><text macro="year"/></else>
          </choose>
          <text macro="place"/>
        </group>
        <choose>
          <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
          <else><text variable="URL"/></else>
        </choose>
      </group>
    </layout>
  </bibliography>
</style>
`
