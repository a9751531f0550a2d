/** Small files of each format, of people and works that we made up. */

export const bibtex = `Some words in front, which are layout.
@string{jgs = "Journal of Graph Stories"}
@comment{jabref-meta: databaseType:bibtex;}
@article{lind2020,
  author = {Lind, Åsa and M{\\"u}ller, J{\\"o}rg and {The Graph Collaboration} and others},
  title = {Trees that {GROW} in \\emph{memory}},
  journal = jgs # ", Series B",
  year = 2020, month = mar,
  doi = {10.1234/JGS.2020.7},
  keywords = {graphs, memory; trees},
}
@inproceedings{wang2021,
  author = "Wang, Xiaoming and van der Berg, Jr., Anna",
  title = "A Second Look at Knots",
  crossref = {conf21}
}
@proceedings{conf21,
  title = {Proceedings of the 5th International Conference on Knots (KNOTS 2021)},
  editor = {Doe, Jane},
  year = {2021}
}
@misc{early, title={An Early Word}, author={Kim, Min-ji}, eprint={2101.00001v2}, archivePrefix={arXiv}, primaryClass={cs.DB}, year={2021}}
`

export const ris = `TY  - JOUR
ID  - lind2020
AU  - Lind, Åsa
AU  - Müller, Jörg
TI  - Trees that grow in memory
JO  - Journal of Graph Stories
PY  - 2020/03//
DO  - 10.1234/jgs.2020.7
KW  - graphs
KW  - trees
ER  - 

TY  - CPAPER
A1  - Wang, Xiaoming
T1  - A second look at knots
T2  - Proceedings of the 5th International Conference on Knots
Y1  - 2021
ER  - 
`

export const csl = `[
  {
    "id": "lind2020",
    "type": "article-journal",
    "title": "Trees that grow in memory",
    "author": [
      { "family": "Lind", "given": "Åsa" },
      { "family": "Berg", "given": "Anna", "non-dropping-particle": "van der", "suffix": "Jr." },
      { "literal": "The Graph Collaboration" }
    ],
    "container-title": "Journal of Graph Stories",
    "issued": { "date-parts": [[2020, 3]] },
    "DOI": "10.1234/JGS.2020.7"
  },
  {
    "id": "zhang2021",
    "type": "paper-conference",
    "title": "Knots",
    "author": [{ "family": "张", "given": "三" }, { "literal": "李四" }, { "family": "others" }],
    "container-title": "International Conference on Knots",
    "issued": { "date-parts": [[null]] }
  }
]
`

export const endnote = `%0 Journal Article
%A 张三
%A 李四
%A 王五等
%T 会生长的树
%J 图学报
%D 2020
%K 图;树;;记忆
%R 10.1234/jgs.2020.7
%W CNKI

%0 Thesis
%A Lind, Åsa
%T On Knots
%I University of Somewhere
%D 2018
`

export const noteExpress = `{Reference Type}: Journal Article
{Title}: 会生长的树
{Author}: 张三;李四;欧阳修;
{Journal}: 图学报
{Year}: 2020
{Keywords}: 图;树
{DOI}: 10.1234/jgs.2020.7

{Reference Type}: Conference Proceedings
{Title}: A Second Look at Knots
{Author}: Wang, Xiaoming;Lind, Åsa
{Conference Name}: International Conference on Knots
{Year}: 2021
`

export const csv = `title,authors,year,venue,doi
"Trees that grow, in memory","Lind, Åsa; Müller, Jörg",2020,Journal of Graph Stories,10.1234/JGS.2020.7
A second look at knots,Wang Xiaoming and Anna Berg,2021,International Conference on Knots,
"A title
on two lines","Kim, Min-ji",2022.0,arXiv preprint arXiv:2101.00001,
`
