/** Made-up records in the form of dblp.xml, with entities of its DTD. */
export const records = `<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE dblp SYSTEM "dblp.dtd">
<dblp>
<article mdate="2020-01-01" key="journals/tods/GrayO90">
<author>J&ouml;rg Gro&szlig; 0002</author>
<author orcid="0000-0001-2345-678X">Ada N&uacute;&ntilde;ez</author>
<title>On <i>B</i>-trees &amp; H<sub>2</sub>O.</title>
<journal>ACM Trans. Database Syst.</journal><volume>1</volume><month>March</month><year>1990</year>
<ee type="oa">https://doi.org/10.1145/1234567.1234568</ee>
</article>
<article publtype="informal" key="journals/corr/abs-1706-03762">
<author>Ada N&uacute;&ntilde;ez</author><title>Is this all?</title>
<journal>CoRR</journal><volume>abs/1706.03762</volume><year>2017</year>
<ee>http://arxiv.org/abs/1706.03762</ee>
</article><inproceedings key="conf/acl/NunezG20"><author>Ada N&uacute;&ntilde;ez</author><editor>Edda Editor</editor>
<title>More words...</title><booktitle>ACL (1)</booktitle><year>2020</year></inproceedings>
<incollection key="reference/db/Gross18"><author>J&ouml;rg Gro&szlig; 0002</author><title>Trees.</title><booktitle>Encyclopedia of Trees</booktitle><year>2018</year></incollection>
<phdthesis key="phd/de/Gross1985"><author>J&ouml;rg Gro&szlig; 0002</author><title>&Uuml;ber B&auml;ume.</title><year>1985</year><school>University of Delft</school></phdthesis>
<book key="books/x/Editor99"><editor>Edda Editor</editor><title>Forests.</title><publisher>Wood Press</publisher><year>1999</year></book>
<proceedings key="conf/acl/2020"><editor>Edda Editor</editor><title>Proceedings of ACL.</title></proceedings>
<www key="homepages/g/JorgGross">
<author>J&ouml;rg Gro&szlig; 0002</author><author>J. Gross</author><title>Home Page</title>
<note type="affiliation">University of Delft, Department of Trees, Delft, The Netherlands</note>
<note type="award" label="2001">Oak Prize</note>
<note type="isnot">J&ouml;rg Gro&szlig; 0001</note>
<url>https://orcid.org/0000-0002-0000-0001</url>
</www>
<www key="homepages/12/345"><crossref>homepages/g/JorgGross</crossref></www>
</dblp>
`
