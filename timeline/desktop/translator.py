"""The window's language: a Catalogue that can be exchanged while the window is open, and Qt's own buttons in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal

from . import catalogue
from .catalogue import Catalogue

WEEK_STARTS = {"monday": 0, "sunday": 6}


class Translator(QObject):
    """Gives texts in the current language; `changed` tells widgets to set theirs again."""

    changed = Signal()

    def __init__(self, language: str = "en", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue.load(language)
        self._qt_texts = QtTexts(self._catalogue, self)

    def __call__(self, key: str, /, **gaps: object) -> str:
        return self._catalogue.text(key, **gaps)

    @property
    def language(self) -> str:
        """ISO 639-1 code of the current language."""
        return self._catalogue.language

    @property
    def zone(self) -> str:
        """Where times of the clock are told: as the article has them, "system", or a name of the IANA's."""
        return self._catalogue.zone

    @property
    def catalogue(self) -> Catalogue:
        """The texts as a plain value, for objects that know no Qt."""
        return self._catalogue

    @property
    def locale(self) -> QLocale:
        """Qt's locale for the language: numbers and calendars in Qt's own widgets."""
        return QLocale("ro_RO" if self.language == "ro" else "en_GB")

    def first_weekday(self, choice: str) -> int:
        """Monday 0 to Sunday 6: "monday", "sunday", or for "language" as its speakers have it. The system knows better
        where they live, if it speaks the window's language: English weeks begin on a Sunday in New York."""
        if choice in WEEK_STARTS:
            return WEEK_STARTS[choice]
        system = QLocale.system()
        locale = system if system.language() == self.locale.language() else self.locale
        return locale.firstDayOfWeek().value - 1

    def use(self, language: str) -> None:
        """Changes the language at once; nothing happens when it is the current one."""
        if language == self.language:
            return
        self._catalogue = replace(catalogue.load(language), zone=self.zone)
        self._install()
        self.changed.emit()

    def use_zone(self, zone: str) -> None:
        """Tells times of the clock in another zone at once."""
        if zone != self.zone:
            self._catalogue = replace(self._catalogue, zone=zone)
            self.changed.emit()

    def install(self) -> None:
        """Gives Qt's own buttons and menus this language too. A QApplication must exist."""
        self._install()

    def _install(self) -> None:
        QCoreApplication.removeTranslator(self._qt_texts)
        QLocale.setDefault(self.locale)
        self._qt_texts = QtTexts(self._catalogue, self)
        QCoreApplication.installTranslator(self._qt_texts)


class QtTexts(QTranslator):
    """Qt's standard buttons, menus and dialogs from the `qt` section (there is no qtbase_ro.qm to load), and the
    sentences of the painted view, which asks Qt for its texts. Qt itself puts the number in the place of `%n`."""

    def __init__(self, texts: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = texts.language
        self._texts = {key.removeprefix("qt."): text for key, text in texts.texts.items() if key.startswith("qt.")}

    def isEmpty(self) -> bool:
        """Qt skips empty translators."""
        return not self._texts

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The text for one of Qt's source texts; the source itself where we have none (an empty one would be shown)."""
        text = self._texts.get(source, source)
        return text if isinstance(text, str) else catalogue.plural_form(text, n, self._language)
