/** A made-up collection in the Anthology's XML: two volumes with what the real ones hold. */
export const collection = `<?xml version='1.0' encoding='UTF-8'?>
<collection id="P05">
  <volume id="1">
    <meta>
      <booktitle>Proceedings of the 43rd Annual Meeting of the Association for Computational Linguistics (<fixed-case>ACL</fixed-case>’05)</booktitle>
      <editor><first>Edda</first><last>Editor</last></editor>
      <month>June 5–7</month>
      <year>2005</year>
    </meta>
    <frontmatter><author><first>Fay</first><last>Front</last></author><url>P05-1000</url></frontmatter>
    <paper id="1">
      <title><fixed-case>P</fixed-case>arsing of <i>long</i> sentences with <tex-math>O(n^3)</tex-math> steps</title>
      <author id="yu-wang-delft"><first>Yu</first><last>Wang</last><variant script="hani"><first>昱</first><last>王</last></variant></author>
      <author id="yang-liu"><first>Yang</first><last>Liu</last></author>
      <author><first/><last>Mausam</last></author>
      <abstract>Words that no record keeps.</abstract>
      <pages>1–8</pages>
      <url hash="0">P05-1001</url>
      <doi>10.3115/1219840.1219841</doi>
    </paper>
    <paper id="12">
      <title>Minutes of the Meeting</title>
      <editor><first>Edda</first><last>Editor</last></editor>
    </paper>
  </volume>
  <volume id="2">
    <meta><booktitle>Proceedings of the ACL Student Research Workshop</booktitle></meta>
    <paper id="3"><title>A First Try</title><author><last>Kim</last><first>Ada</first></author></paper>
  </volume>
</collection>
`

/** A made-up list of names in the form of name_variants.yaml. */
export const variants = `- canonical: {first: Yu, last: Wang}
  comment: 王昱; Delft
  id: yu-wang-delft
  similar: [yu-wang-oslo, yu-wang-bonn]
  variants:
  - {first: Y., last: Wang}
  - {first: 昱, last: 王}
- canonical: {first: Željko, last: Novak}
  variants:
  - {first: Zeljko, last: Novak}
- canonical: {first: Yang, last: Liu}
  comment: May refer to several people
  id: yang-liu
`
