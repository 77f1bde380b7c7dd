"""A release says what was judged before it was released."""

import json

from rdflib import Graph
from rdflib.namespace import SH

from simpul.release import reports
from simpul.release.build import build
from simpul.validation import checks, focus


def test_the_report_counts_what_each_shape_judged(project):
    release = build(project()).release
    report = reports.validation(release)
    assert report is not None
    assert report["conforms"] is True
    assert report["regulations"] == ["palopo-2021-12", "solok-2019-7"]
    shapes = (*focus.shapes(), *focus.shapes_of_queries())
    assert [shape["shape"] for shape in report["shapes"]] == [shape.name for shape in shapes]
    counts = {shape["shape"]: shape["focusNodes"] for shape in report["shapes"]}

    assert counts["Provision-path"]["solok-2019-7"] > 10
    assert {shape["results"] for shape in report["shapes"]} == {0}


def test_checks_say_whether_they_look_beyond_one_regulation(project):
    report = reports.validation(build(project()).release)
    found = {check["check"]: check for check in report["checks"]}
    assert set(found) == {check.name for check in checks.checks()} | {"declared-terms"}
    assert found["law-name"]["over"] == ["regulation", "release"]
    assert found["quote-text"]["over"] == ["regulation"]
    assert all(set(check["title"]) == {"en", "id"} for check in found.values())


def test_only_regulations_that_the_reasoner_saw_are_said_to_be_consistent(project):
    assert reports.validation(build(project("without")).release)["reasoned"] == []
    release = build(project("with", consistency=True)).release
    assert reports.validation(release)["reasoned"] == ["palopo-2021-12", "solok-2019-7"]


def test_the_shapes_travel_with_the_release(project):
    release = build(project()).release
    shapes = Graph().parse(release.report / reports.SHAPES, format="turtle")
    assert {str(shape.iri) for shape in focus.shapes()} <= {str(node) for node in shapes.subjects()}
    shacl = Graph().parse(release.report / reports.VALIDATION_SHACL, format="turtle")
    assert [value.toPython() for value in shacl.objects(None, SH.conforms)] == [True]


def test_a_release_of_before_has_no_report(project):
    release = build(project()).release
    (release.report / reports.VALIDATION).unlink()
    assert reports.validation(release) is None
    assert json.loads(release.manifest.read_text())["files"]
