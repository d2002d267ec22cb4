from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from timeline.desktop.catalogue import load
from timeline.desktop.drop_overlay import drop_sentence, read_mime
from timeline.desktop.drops import Dropped, count_files, understand
from timeline.desktop.translator import Translator


def test_local_files_come_before_addresses_markup_and_text() -> None:
    dropped = understand(["file:///tmp/a%20b.txt", "https://example.org/x"], "<b>x</b>", "x")
    assert dropped.paths == (Path("/tmp/a b.txt"),)
    assert dropped.addresses == ("https://example.org/x",)
    assert not dropped.text


def test_a_file_of_another_machine_is_not_taken_for_one_of_ours() -> None:
    assert understand(["file://server/share/a.txt"]).refusal == "drop.refused_address"


def test_other_schemes_are_refused() -> None:
    assert understand(["ftp://example.org/a.txt"]).refusal == "drop.refused_address"
    assert understand(["javascript:alert(1)"]).refusal == "drop.refused_address"


def test_selected_text_with_markup_keeps_both() -> None:
    dropped = understand([], "<p>One</p>", "One")
    (source,) = dropped.sources("Dropped text")
    assert source.html == "<p>One</p>"
    assert source.path == "Dropped text"


def test_text_that_is_nothing_but_addresses_is_taken_as_addresses() -> None:
    assert understand([], "", " https://a.example/1 \nhttps://b.example/2\n").hosts == ("a.example", "b.example")
    assert understand([], "", "See https://a.example/1").text == "See https://a.example/1"


@pytest.mark.parametrize(
    ("names", "refusal"),
    [
        (["a.png", "b.JPG"], "drop.refused_picture"),
        (["a.mp3"], "drop.refused_media"),
        (["a.png", "a.txt"], ""),
        (["a.gtl", "b.txt"], "drop.refused_mixed"),
        (["a.gtl"], ""),
    ],
)
def test_only_what_can_never_work_is_refused(names: list[str], refusal: str) -> None:
    assert understand([f"file:///tmp/{name}" for name in names]).refusal == refusal


def test_nothing_at_all_is_refused() -> None:
    assert understand([], " ", "").refusal == "drop.refused_nothing"


def test_files_of_folders_are_counted_without_hidden_ones_and_up_to_a_limit(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    for name in ("a.txt", "inner/b.txt", ".hidden"):
        (tmp_path / name).write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert count_files([tmp_path]) == 3  # the link counts as itself and is not followed
    assert count_files([tmp_path], limit=1) == 2


def test_the_overlay_says_what_will_happen(translator: Translator, tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text("x")
    assert drop_sentence(Dropped(paths=(tmp_path,)), translator) == "Read 12 articles"
    assert drop_sentence(Dropped(text="x"), translator) == "Read the text as an article"
    assert drop_sentence(Dropped(projects=(Path("/x/Budapest.gtl"),)), translator) == "Open the project “Budapest”"
    assert drop_sentence(Dropped(refusal="drop.refused_picture"), translator) == load("en").text("drop.refused_picture")


def test_mime_data_with_urls_html_and_text_is_read(translator: Translator) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/știri noi.txt")])
    data.setText("file:///tmp/x")
    assert read_mime(data).paths == (Path("/tmp/știri noi.txt"),)
