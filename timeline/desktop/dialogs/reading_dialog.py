"""Before articles are read again: what would be new, changed and gone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from timeline.desktop.clock import told
from timeline.desktop.labels import plain_label
from timeline.desktop.translator import Translator
from timeline.model import Claim
from timeline.project.answers import ReadingPreview

from .frame import Dialog


class ReadingDialog(Dialog):
    """Opens at once and fills when the articles have been read; `on_apply` does it."""

    def __init__(self, parent: QWidget, tr: Translator, on_apply: Callable[[], None]) -> None:
        super().__init__(parent, tr, tr("reading_again.title"))
        self.summary = plain_label(tr("reading_again.busy"), wraps=True)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(tr("reading_again.title"))
        self.body.addWidget(self.summary)
        self.body.addWidget(self.tree)
        self.ok = self.use_buttons("reading_again.accept", on_apply)
        self.ok.setEnabled(False)
        self.resize(600, 440)

    def show_previews(self, previews: Sequence[ReadingPreview]) -> None:
        """What reading again would bring, article by article."""
        tr = self.tr_
        new, changed, gone = (sum(len(getattr(each, name)) for each in previews) for name in ("new", "changed", "gone"))
        self.summary.setText(
            tr("reading_again.summary", new=new, changed=changed, gone=gone) if previews else tr("reading_again.same")
        )
        for preview in previews:
            article = QTreeWidgetItem(self.tree, [preview.title])
            for key, claims in (("new", preview.new), ("gone", preview.gone)):
                for claim in claims:
                    QTreeWidgetItem(article, [tr(f"reading_again.{key}", claim=self._name(claim))])
            for before, after in preview.changed:
                text = tr("reading_again.changed", before=self._name(before), after=self._name(after))
                QTreeWidgetItem(article, [text])
            article.setExpanded(True)
        self.ok.setEnabled(bool(previews))

    def _name(self, claim: Claim) -> str:
        language = self.tr_.language
        title = claim.mention.title(language) or claim.mention.type
        return f"{title}, {told(claim.mention.when.span, self.tr_, short=True)}"
