"""Building a release: the same bytes each time, only what changed is read, and a failure costs nothing."""

import errno
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from simpul.errors import SimpulError
from simpul.release import manifest, switching
from simpul.release.build import BuildError, build
from simpul.release.database import read_only
from simpul.release.layout import Release, Releases
from simpul.release.switching import BuildRunning
from simpul.settings import Settings

Project = Callable[..., Settings]


class Recorder:
    """Remembers what a build tells."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def begin(self, stage: str, steps: int) -> None:
        self.told.append(f"{stage} {steps}")

    def step(self, detail: str) -> None:
        self.told.append(detail)


def files(release: Release) -> dict[str, bytes]:
    """All files but those of the Oxigraph database, by name; the search index is the same with one SQLite."""
    paths = [path for path in release.path.rglob("*") if path.is_file() and "store" not in path.parts]
    return {path.relative_to(release.path).as_posix(): path.read_bytes() for path in paths}


def quads(path: Path, form: ox.RdfFormat) -> set[ox.Quad]:
    return set(ox.parse(path=path, format=form))


def test_a_release_holds_dumps_database_tables_and_a_manifest(project: Project):
    built = build(project())
    assert built.read == ("palopo-2021-12", "solok-2019-7")
    content = manifest.read(built.release)
    assert content["issued"] == "2021-01-03"
    assert [entry["regulation"] for entry in content["regulations"]] == ["palopo-2021-12", "solok-2019-7"]
    assert {entry["path"] for entry in content["files"]} == set(files(built.release)) - {
        "manifest.json",
        "search.sqlite",
    }
    assert manifest.damaged(built.release) == []
    (built.release.dumps / "simpul.ttl").write_text("", encoding="utf-8")
    assert manifest.damaged(built.release) == ["dumps/simpul.ttl"]


def test_all_dumps_say_the_same_and_the_manifest_counts_it(project: Project):
    release = build(project()).release
    nquads = quads(release.dumps / "simpul.nq", ox.RdfFormat.N_QUADS)
    assert quads(release.dumps / "simpul.trig", ox.RdfFormat.TRIG) == nquads
    union = {quad.triple for quad in nquads}
    assert {quad.triple for quad in quads(release.dumps / "simpul.ttl", ox.RdfFormat.TURTLE)} == union
    content = manifest.read(release)
    assert content["quads"] == len(nquads) == sum(content["graphs"].values())
    assert content["triples"] == len(union)


def test_the_default_graph_holds_each_triple_of_the_named_graphs_once(project: Project):
    release = build(project()).release
    store = read_only(release)
    counts = {}
    for name, pattern in {"default": "?s ?p ?o", "named": "GRAPH ?g { ?s ?p ?o }"}.items():
        [[count]] = store.query(f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}")
        counts[name] = int(count.value)
    content = manifest.read(release)
    assert counts == {"default": content["triples"], "named": content["quads"]}


def test_two_builds_of_the_same_input_are_byte_identical(project: Project):
    first, second = build(project("one")).release, build(project("two", processes=2)).release
    assert first.id == second.id
    assert files(first) == files(second)
    assert "simpul.nq.gz" in {path.name for path in first.dumps.iterdir()}


def test_a_second_build_reads_only_what_changed(project: Project):
    given = project()
    first = build(given)
    recorder = Recorder()
    again = build(given, observer=recorder)
    assert again.unchanged
    assert again.release == first.release
    assert recorder.told == []
    path = given.regulations / "solok-2019-7.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("berjenjang", "bertahap"), encoding="utf-8")
    changed = build(given, observer=recorder)
    assert changed.read == ("solok-2019-7",)
    assert recorder.told[:2] == ["read 1", "solok-2019-7"]
    assert changed.release != first.release
    assert {path.name.rpartition("-")[0] for path in Releases(given.releases).shards.iterdir()} == {
        "palopo-2021-12",
        "solok-2019-7",
    }


def test_catalogue_correction_and_base_change_what_is_read(project: Project):
    given = project()
    build(given)
    catalogue = given.catalogue / "governments.csv"
    catalogue.write_text(catalogue.read_text(encoding="utf-8").replace("73.73", "73.74"), encoding="utf-8")
    assert build(given).read == ("palopo-2021-12",)
    (given.curation / "solok-2019-7.toml").write_text("", encoding="utf-8")
    assert build(given).read == ("solok-2019-7",)
    assert len(build(project("other", base="https://data.example.go.id/")).read) == 2


def test_building_again_gives_the_same_release(project: Project):
    given = project()
    first = build(given)
    again = build(given, again=True)
    assert len(again.read) == 2
    assert again.release == first.release


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("empty-2020-1.txt", b"", "empty-2020-1.txt is empty."),
        ("binary-2020-1.txt", b"\x7fELF\x00", "binary-2020-1.txt is a binary file, not the text of a regulation."),
        ("unknown-2020-1.txt", b"Pasal 1", "The government of unknown-2020-1 is unknown: name it in regulations.csv"),
        ("solok-2019-7.txt", b"Dear reader,\nthis is a letter.\n", "solok-2019-7.txt is no regulation: no Pasal"),
    ],
)
def test_a_text_that_cannot_be_read_stops_the_build_and_costs_nothing(
    project: Project, name: str, content: bytes, sentence: str
):
    given = project()
    before = build(given).release
    contents = files(before)
    (given.regulations / name).write_bytes(content)
    with pytest.raises(BuildError) as caught:
        build(given)
    [problem] = caught.value.problems
    assert problem.startswith(sentence)
    releases = Releases(given.releases)
    assert releases.current() == before
    assert files(before) == contents
    assert [path.name for path in releases.folder.iterdir()] == [before.id]


def test_a_file_that_the_system_does_not_let_be_read_is_not_taken_for_an_unwritable_release(
    project: Project, monkeypatch: pytest.MonkeyPatch
):
    from simpul.release import making

    def fail(path: Path, **_: object) -> None:
        raise OSError(errno.EIO, "Input/output error", str(path))

    given = project()
    before = build(given).release
    monkeypatch.setattr(making, "read_source", fail)
    with pytest.raises(BuildError) as caught:
        build(given, again=True)
    assert caught.value.problems == (
        "palopo-2021-12.txt cannot be read: Input/output error.",
        "solok-2019-7.txt cannot be read: Input/output error.",
    )
    assert Releases(given.releases).current() == before


def test_a_correction_that_cannot_be_read_is_named_with_its_regulation(project: Project):
    given = project()
    (given.curation / "solok-2019-7.toml").mkdir()
    with pytest.raises(BuildError) as caught:
        build(given)
    assert caught.value.problems == (
        "solok-2019-7.toml, which belongs to solok-2019-7.txt, cannot be read: Is a directory.",
    )


def test_a_full_disk_is_an_unwritable_release(project: Project, monkeypatch: pytest.MonkeyPatch):
    from simpul.release import making

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(making, "_write", fail)
    with pytest.raises(SimpulError, match=r"^The release cannot be written to .*: No space left on device\.$"):
        build(project())


def test_a_build_says_what_its_stages_cost(project: Project):
    given = project()
    built = build(given)
    assert list(built.seconds) == ["reading", "reasoning", "validation", "writing"]
    assert all(seconds > 0 for seconds in built.seconds.values())
    assert build(given).seconds == {}


def test_all_bad_files_are_named_at_once(project: Project):
    given = project()
    (given.regulations / "a.txt").touch()
    (given.regulations / "b.docx").touch()
    with pytest.raises(BuildError) as caught:
        build(given)
    assert len(caught.value.problems) == 2


def test_a_slug_that_the_text_contradicts_stops_the_build(project: Project):
    given = project()
    (given.regulations / "solok-2019-7.txt").rename(given.regulations / "solok-2019-8.txt")
    rows = given.catalogue / "regulations.csv"
    rows.write_text(rows.read_text(encoding="utf-8").replace("solok-2019-7", "solok-2019-8"), encoding="utf-8")
    with pytest.raises(BuildError, match=r"solok-2019-8\.txt: its name says number 8, its text says 7\."):
        build(given)


def test_a_broken_shape_stops_the_build_with_a_report(project: Project, monkeypatch: pytest.MonkeyPatch):
    from simpul.release import making
    from simpul.validation.report import Problem, Report

    given = project()
    before = build(given).release
    message = {"en": "An office has one label.", "id": "Jabatan memiliki satu nama."}
    broken = Report((Problem("Office-label", "https://x/o", "rdfs:label", "", message),))
    monkeypatch.setattr(making.soundness, "examine", lambda *_, **__: broken)
    with pytest.raises(BuildError, match=r"An office has one label\. \[Office-label\]") as caught:
        build(given, again=True)
    assert "Jabatan memiliki satu nama." in caught.value.report
    assert "solok-2019-7" in caught.value.report
    assert Releases(given.releases).current() == before


KILLED = """
import os, signal, sys
from pathlib import Path
from simpul import settings
from simpul.release.build import build

class Killer:
    def begin(self, stage, steps): pass
    def step(self, detail):
        if detail == sys.argv[2]:
            os.kill(os.getpid(), signal.SIGKILL)

root = Path(sys.argv[1])
folders = {name: root / name for name in ("regulations", "catalogue", "curation")}
build(settings.load({}, **folders, processes=1, releases=root / "build"), observer=Killer())
"""


SCRIPT = """
import sys
from pathlib import Path
from simpul import settings
from simpul.release.build import build

root = Path(sys.argv[1])
folders = {name: root / name for name in ("regulations", "catalogue", "curation")}
print(build(settings.load({}, **folders, processes=2, consistency=False, releases=root / "build")).read)
"""


def test_a_script_needs_no_main_guard_to_build(project: Project, tmp_path: Path):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    root = project().regulations.parent
    done = subprocess.run([sys.executable, script, root], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "('palopo-2021-12', 'solok-2019-7')\n"


@pytest.mark.parametrize("moment", ["palopo-2021-12", "dumps", "store", "manifest.json"])
def test_a_killed_build_leaves_the_old_release_whole(project: Project, moment: str):
    given = project()
    before = build(given).release
    contents = files(before)
    for path in given.regulations.iterdir():
        path.write_text(path.read_text(encoding="utf-8").replace("berjenjang", "bertahap"), encoding="utf-8")
    killed = subprocess.run([sys.executable, "-c", KILLED, given.regulations.parent, moment], check=False)
    assert killed.returncode == -signal.SIGKILL
    releases = Releases(given.releases)
    assert releases.current() == before
    assert files(before) == contents
    after = build(given)
    assert releases.current() == after.release != before
    assert not [path for path in releases.folder.iterdir() if path.name.startswith(".")]


def test_two_builds_at_once_are_refused(project: Project):
    given = project()
    with switching.build_lock(Releases(given.releases)), pytest.raises(BuildRunning):
        build(given)


def test_readers_find_a_whole_release_while_others_are_built(project: Project):
    given = project(keep_releases=1)
    build(given)
    releases, stop, seen, failures = Releases(given.releases), threading.Event(), set(), []

    def read() -> None:
        while not stop.is_set():
            release = releases.current()
            with switching.serving(release):
                if not release.complete:
                    continue  # pruned between the two lines: a server takes the next current one
                [[count]] = read_only(release).query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
                if int(count.value) != json.loads(release.manifest.read_text(encoding="utf-8"))["triples"]:
                    failures.append(release.id)
                seen.add(release.id)

    reader = threading.Thread(target=read)
    reader.start()
    path = given.regulations / "solok-2019-7.txt"
    original = path.read_text(encoding="utf-8")
    for words in ("bertahap", "berjenjang", "bersama"):
        path.write_text(original.replace("berjenjang", words), encoding="utf-8")
        build(given)
    stop.set()
    reader.join()
    assert failures == []
    assert len(seen) >= 2


def test_an_unwritable_folder_is_one_sentence(project: Project, tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(SimpulError, match=r"^Releases cannot be written to .*: Not a directory\.$"):
        build(project(releases=tmp_path / "file" / "build"))


def test_nothing_names_the_machine(project: Project):
    release = build(project()).release
    for name, content in files(release).items():
        if not name.endswith(".gz"):
            assert str(release.path.parent).encode() not in content
            assert os.uname().nodename.encode() not in content or len(os.uname().nodename) < 5
