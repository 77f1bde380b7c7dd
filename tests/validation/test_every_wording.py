"""Whatever the rules state, a build takes: all wordings of the tests as one regulation, marks of ayat glued on."""

from itertools import chain
from pathlib import Path

from inferences import inference_graphs
from sample_regulation import BASE, ENTRY
from simpul.extraction.curation import Curation
from simpul.extraction.reader import read
from simpul.graph import vocabulary
from simpul.graph.iris import Iris
from simpul.graph.mapping import to_graph
from simpul.reasoning.materialise import descriptions
from simpul.source.text import SourceText
from simpul.validation import checks, shapes

WORDINGS = Path(__file__).parent.parent / "extraction"


def regulation() -> str:
    blocks = [
        block.splitlines()[0]
        for name in ("wordings.txt", "kind_wordings.txt")
        for block in (WORDINGS / name).read_text("utf-8").split("\n\n")
    ]
    pasal = (f"Pasal {number}(1) {words}" for number, words in enumerate(blocks, 1))
    return "PERATURAN BUPATI CONTOH\nNOMOR 7 TAHUN 2020\nTENTANG\nTATA HUBUNGAN KERJA\n\n" + "\n".join(pasal) + "\n"


def test_what_the_wordings_state_passes_shapes_and_checks():
    reading = read(SourceText("contoh-2020-7", regulation()), Curation())
    graph = to_graph(reading, ENTRY, BASE)
    ontology = vocabulary.read(*vocabulary.CORE_FILES)
    for triple in descriptions():
        ontology.add(triple)
    inferred = inference_graphs(graph, BASE)
    graphs = {
        graph.identifier: graph,
        **inferred,
        Iris(BASE).graph("ontology"): ontology,
        Iris(BASE).graph("kind"): vocabulary.read(*vocabulary.KIND_FILES),
    }
    assert checks.run(checks.dataset(graphs)).sentences == ()
    said = (triples for name, triples in inferred.items() if not name.endswith("-edge"))
    assert shapes.validate(graph, inferred=chain(*said, descriptions())).sentences == ()
