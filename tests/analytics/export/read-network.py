"""Reads a network in three formats with networkx, and prints what it found as JSON.

Takes the paths of a GEXF, a GraphML and a Pajek file. Versions of networkx before 3 do not know the name of GEXF 1.3;
its people, ties and intervals are written as in 1.2, so these read it under that name.
"""

import io
import json
import sys

import networkx

gexf, graphml, pajek = sys.argv[1:]


def read_gexf(path):
    if "1.3" in networkx.readwrite.gexf.GEXF.versions:
        return networkx.read_gexf(path, version="1.3")
    with open(path, encoding="utf-8") as file:
        text = file.read().replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft").replace(
            'version="1.3"', 'version="1.2"'
        )
    return networkx.read_gexf(io.BytesIO(text.encode("utf-8")), version="1.2draft")


def found(graph):
    return {
        "nodes": [[name, values] for name, values in graph.nodes(data=True)],
        "edges": [[*sorted([a, b]), values] for a, b, values in graph.edges(data=True)],
    }


print(
    json.dumps(
        {
            "GEXF": found(read_gexf(gexf)),
            "GRAPHML": found(networkx.read_graphml(graphml)),
            "PAJEK": found(networkx.read_pajek(pajek)),
        }
    )
)
