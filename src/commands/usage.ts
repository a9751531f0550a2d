/** How the program is used. */
export const usage = `Usage:
  coterie serve                     serve the graph (npm start)
  coterie seed [options] PATH…      load documents, files or folders (npm run seed -- PATH…)
    --dry-run                       report what would change, store nothing
    --json                          the report for programs
    --format FORMAT                 read every file so, whatever it looks like
    --remove NAME                   take the source of that name out; may be given several times
    --server URL                    load through a running service; COTERIE_TOKEN holds its write token
  coterie merge --reason TEXT PERSON PERSON…     these people are one; the first id stays
  coterie split --reason TEXT PERSON FACT…       these facts are of somebody else
  coterie reject --reason TEXT PERSON PERSON…    these people are not the same
  coterie remove-person --reason TEXT PERSON     take out a person who asked for it
  coterie undo DECISION             take a decision back
  coterie decisions                 list what was decided
  coterie mcp [--server URL]        serve the tools of agents (Model Context Protocol) on standard input and output,
                                    from the graph itself or through a running service
  coterie check                     check the settings and the graph

Settings come from the environment; README.md lists them.
`
