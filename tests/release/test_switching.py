"""Switching: always a whole release, one build at a time, and nothing removed that is served."""

from pathlib import Path

import pytest

from simpul.errors import SimpulError
from simpul.release import switching
from simpul.release.layout import NoRelease, Release, Releases
from simpul.release.switching import BuildRunning


@pytest.fixture
def releases(tmp_path: Path) -> Releases:
    return Releases(tmp_path / "build")


def make(releases: Releases, identifier: str, content: str = "{}") -> Release:
    with switching.staging(releases, identifier) as staged:
        staged.manifest.write_text(content, encoding="utf-8")
        return switching.publish(releases, staged, identifier)


def test_nothing_is_current_before_the_first_build(releases: Releases):
    with pytest.raises(NoRelease, match="run `simpul build` first"):
        releases.current()


def test_what_is_published_is_current(releases: Releases):
    make(releases, "a")
    assert releases.current().id == "a"
    make(releases, "b")
    assert releases.current().id == "b"
    assert releases.link.readlink() == Path("releases/b")


def test_a_damaged_release_is_named(releases: Releases):
    make(releases, "a").manifest.unlink()
    with pytest.raises(NoRelease, match=r"The current release a in .* is damaged"):
        releases.current()


def test_what_is_not_published_leaves_nothing_behind(releases: Releases):
    make(releases, "a")
    with switching.staging(releases, "b") as staged:
        staged.manifest.write_text("{}", encoding="utf-8")
    assert [path.name for path in releases.folder.iterdir()] == ["a"]
    assert releases.current().id == "a"


def test_remains_of_killed_builds_are_removed(releases: Releases):
    make(releases, "a")
    for name in (".staging-b", ".discarded-c"):
        (releases.folder / name / "store").mkdir(parents=True)
    switching.clear_remains(releases)
    assert [path.name for path in releases.folder.iterdir()] == ["a"]


def test_the_same_input_must_give_the_same_release(releases: Releases):
    make(releases, "a")
    make(releases, "a")
    with pytest.raises(SimpulError, match="Release a was built again from the same input and differs"):
        make(releases, "a", '{"other": 1}')


def test_two_builds_at_once_are_refused(releases: Releases):
    first, second = switching.build_lock(releases), switching.build_lock(releases)
    with first, pytest.raises(BuildRunning, match="Another build is writing to"):
        second.__enter__()
    with switching.build_lock(releases):
        pass


def test_old_releases_go_but_never_the_current_or_a_served_one(releases: Releases):
    first = make(releases, "a")
    for identifier in "bcde":
        make(releases, identifier)
    switching.switch(releases, releases.release("c"))
    with switching.serving(first):
        assert switching.is_served(first)
        assert switching.prune(releases, keep=2) == ("b", "d")
    assert {release.id for release in releases.all()} == {"a", "c", "e"}
    assert not switching.is_served(first)
    assert switching.prune(releases, keep=1) == ("a", "e")
    assert releases.current().id == "c"


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path):
    (tmp_path / "file").touch()
    with (
        pytest.raises(SimpulError, match=r"Releases cannot be written to .*file"),
        switching.build_lock(Releases(tmp_path / "file")),
    ):
        pass
