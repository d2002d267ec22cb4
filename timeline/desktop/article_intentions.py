"""What the actions of articles do: set date and language, read again, delete."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from timeline.model import TimeSpan
from timeline.project import commands

from .dialogs.date_dialog import DateDialog
from .dialogs.reading_dialog import ReadingDialog
from .dialogs.small_dialogs import ChoiceDialog
from .doing import Doing
from .parts import Intentions, Parts


class ArticleIntentions(Intentions):
    """Works on the articles that are selected in the list."""

    def __init__(self, parts: Parts, doing: Doing) -> None:
        super().__init__(parts)
        self._do = doing.do

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The actions that this object carries out."""
        return {
            "article.date": self._article_date,
            "article.language": self._article_language,
            "article.read_again": lambda: self._read_again(self._article_ids()),
            "article.delete": lambda: self._do(commands.DeleteArticles(self._article_ids())),
            "tools.read_all_again": lambda: self._read_again(()),
        }

    def _article_date(self) -> None:
        for article_id in self._article_ids()[:1]:
            self.ask_date(article_id)

    def ask_date(self, article_id: str) -> None:
        """Asks when an article was published; it is read again with the answer."""
        if article_id:

            def accept(when: str) -> None:
                self._do(commands.SetArticleDate(article_id, TimeSpan.parse(when) if when else None))

            DateDialog(
                self._window, self._tr, self._tr("article_form.date"), (), accept,
                sentence=self._tr("article_form.date_sentence"),
            ).open()  # fmt: skip

    def _article_language(self) -> None:
        rows = {row.id: row for row in self._workspace.drawer.articles.rows_model.rows()}
        for article_id in self._article_ids()[:1]:
            keys = self._tr.catalogue.keys_of("language")
            choices = sorted(((key, self._tr(f"language.{key}")) for key in keys), key=lambda pair: pair[1])
            ChoiceDialog(
                self._window, self._tr, self._tr("article_form.language"), choices, rows[article_id].language,
                partial(self._set_language, article_id),
            ).open()  # fmt: skip

    def _set_language(self, article_id: str, code: str) -> None:
        self._do(commands.SetArticleLanguage(article_id, code))

    def _read_again(self, article_ids: tuple[str, ...]) -> None:
        """Shows what would be new, changed and gone before it is applied."""
        dialog = ReadingDialog(self._window, self._tr, lambda: self._do(commands.ReadAgain(article_ids)))
        dialog.open()
        self._session.ask("preview", lambda project: tuple(project.preview_reading(article_ids)), dialog.show_previews)

    def _article_ids(self) -> tuple[str, ...]:
        return self._workspace.drawer.articles.selected_ids()
