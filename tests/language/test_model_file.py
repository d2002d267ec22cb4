"""The model that tells languages apart, read with little memory."""

import lzma
from io import BytesIO
from pathlib import Path

import numpy
import pytest
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from timeline.language.model_file import load_identifier

SOME = ("en", "ro", "fr", "sr", "ru", "zh")
TEXTS = (
    "The talks began on Tuesday and went on until late in the night.",
    "Discuțiile au început marți și au durat până noaptea târziu.",
    "Переговоры начались во вторник.",
    "会谈于星期二开始。",
    "NATO",
    "12 345",
    "",
)


def test_texts_get_the_same_confidences_as_with_the_whole_model() -> None:
    whole = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    whole.set_languages(SOME)
    lean = load_identifier(SOME)
    assert [lean.rank(text) for text in TEXTS] == [whole.rank(text) for text in TEXTS]


def test_languages_that_the_model_does_not_know_are_left_out() -> None:
    assert set(load_identifier(("en", "ro", "xx")).labels) == {"en", "ro"}


def _packed(path: Path, **arrays: object) -> Path:
    buffer = BytesIO()
    numpy.savez(buffer, **arrays)  # type: ignore[arg-type]
    path.write_bytes(lzma.compress(buffer.getvalue(), preset=0))
    return path


def test_a_model_without_the_arrays_expected_is_refused(tmp_path: Path) -> None:
    path = _packed(tmp_path / "model.npz.xz", classes=numpy.array(["en"]), pc=numpy.zeros(1))
    with pytest.raises(KeyError):
        load_identifier(SOME, path)


def test_weights_that_lie_column_by_column_are_refused(tmp_path: Path) -> None:
    path = _packed(
        tmp_path / "model.npz.xz",
        classes=numpy.array(["en", "ro"]),
        nextmove_row=numpy.zeros(1, numpy.uint16),
        out_feat=numpy.zeros(1, numpy.int32),
        ptc=numpy.asfortranarray(numpy.zeros((3, 2), numpy.float16)),
    )
    with pytest.raises(ValueError, match="column by column"):
        load_identifier(SOME, path)
