"""What the actions of the open source do: copy its citation, open the original, show its folder, grade it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from timeline.project import commands
from timeline.project.exports.citations import bibtex_bytes, citation_text, csl_bytes

from .chosen_event import ChosenEvent
from .citation import markdown_citation
from .dialogs.grade_dialog import GradeDialog
from .dialogs.small_dialogs import QuestionDialog
from .doing import Doing
from .main_window import MainWindow
from .notices import Notice, Words


class SourceIntentions(QObject):
    """Works on the article that is open in the panel."""

    def __init__(self, window: MainWindow, chosen: ChosenEvent, doing: Doing) -> None:
        super().__init__(window)
        self._window = window
        self._chosen = chosen
        self._do = doing.do
        self._tr = window.translator

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The actions that this object carries out."""
        return {
            "edit.copy_citation": lambda: self._copy("text"),
            "edit.copy_markdown": lambda: self._copy("markdown"),
            "edit.copy_bibtex": lambda: self._copy("bibtex"),
            "edit.copy_csl": lambda: self._copy("csl"),
            "source.open": self._open_original,
            "source.folder": self._show_in_folder,
            "source.grade": self._grade,
        }

    def _copy(self, kind: str) -> None:
        """Copies the citation of the source that is open."""
        opened = self._chosen.article()
        if opened is None:
            return
        article, evidence = opened[1], self._chosen.evidence()
        texts: dict[str, Callable[[], str]] = {
            "text": lambda: citation_text(article, self._tr.language),
            "markdown": lambda: markdown_citation(article, evidence, self._tr.language),
            "bibtex": lambda: bibtex_bytes([article]).decode(),
            "csl": lambda: csl_bytes([article]).decode(),
        }
        QGuiApplication.clipboard().setText(texts[kind]())
        self._tell("good", lambda: self._tr("citation.copied"), "citation")

    def _open_original(self) -> None:
        """Opens the article at its address, or its file, after showing which. Only http and https are followed.

        A file is asked about too: a project that somebody sent may name any file of this computer, a program as well.
        """
        opened = self._chosen.article()
        if opened is None:
            return
        article = opened[1]
        url = QUrl(article.url)
        path = Path(article.path.split("!/")[0])
        if url.scheme() in ("http", "https") and url.host():
            self._ask_to_open(url, self._tr("original.question", url=url.toString()))
        elif path.is_file():
            self._ask_to_open(QUrl.fromLocalFile(str(path)), self._tr("original.file_question", path=str(path)))
        else:
            self._tell("warning", lambda: self._tr("original.gone", path=article.path))

    def _ask_to_open(self, url: QUrl, question: str) -> None:
        title = self._tr("original.title")
        opens = partial(QDesktopServices.openUrl, url)
        QuestionDialog(self._window, self._tr, title, question, "original.accept", opens).open()

    def _show_in_folder(self) -> None:
        opened = self._chosen.article()
        if opened is None:
            return
        path = opened[1].path
        folder = Path(path.split("!/")[0]).parent
        if path and folder.is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        else:
            self._tell("warning", lambda: self._tr("original.gone", path=path))

    def _grade(self) -> None:
        shown = self._chosen.current
        claim = shown.open_claim if shown is not None else None
        if shown is None or claim is None:
            return
        GradeDialog(
            self._window, self._tr, claim.publisher or claim.article_title or self._tr("card.untitled"),
            shown.grades.reliability(claim), shown.grades.credibility(claim),
            lambda letter, figure: self._do(commands.GradeSource(claim.id, letter, figure)),
        ).open()  # fmt: skip

    def _tell(self, level: str, said: Words, key: str = "source") -> None:
        self._window.notices.tell(Notice(level, said, key))
