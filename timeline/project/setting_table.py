"""The one table of settings: preferences, validation, command-line help and docs are made from it."""

from __future__ import annotations

from dataclasses import dataclass

Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `valid` are the values it may have, for numbers the least and the greatest; empty: any.

    The sentences say what it does, in both languages of the interface; `section` is its page in the preferences.
    """

    name: str
    default: Value
    valid: tuple[Value, ...]
    section: str
    sentence_en: str
    sentence_ro: str

    @property
    def type(self) -> type:
        """Type of its values."""
        return type(self.default)

    def is_valid(self, value: object) -> bool:
        """True when the value may be set."""
        if isinstance(self.default, float) and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        if type(value) is not type(self.default):
            return False
        if isinstance(value, bool) or not self.valid:
            return True
        if isinstance(value, int | float):
            least, greatest = self.valid
            return isinstance(least, int | float) and isinstance(greatest, int | float) and least <= value <= greatest
        return value in self.valid

    def sentence(self, language: str) -> str:
        """What it does, in a language."""
        return self.sentence_ro if language == "ro" else self.sentence_en


SETTINGS = (
    Setting(
        "language", "system", ("system", "en", "ro"), "general",
        "The language of the interface.", "Limba interfeței.",
    ),
    Setting(
        "theme", "system", ("system", "light", "dark"), "general",
        "Light or dark colours.", "Culori deschise sau închise.",
    ),
    Setting(
        "font_size", 0, (0, 20), "general",
        "The size of the letters in points; 0 follows the system.",
        "Mărimea literelor în puncte; 0 urmează sistemul.",
    ),
    Setting(
        "font_family", "", (), "general",
        "The font of the window; empty follows the system.", "Fontul ferestrei; gol urmează sistemul.",
    ),
    Setting(
        "week_start", "language", ("language", "monday", "sunday"), "timeline",
        "The day on which the weeks of the timeline begin.", "Ziua cu care încep săptămânile cronologiei.",
    ),
    Setting(
        "time_zone", "article", (), "timeline",
        "The zone in which times are told, such as Europe/Bucharest; “system” is that of this computer.",
        "Fusul în care se arată orele, precum Europe/Bucharest; „system” e al acestui calculator.",
    ),
    Setting(
        "wheel", "zoom", ("zoom", "pan"), "timeline",
        "What the mouse wheel does over the timeline.", "Ce face rotița mouse-ului pe cronologie.",
    ),
    Setting(
        "animations", True, (), "timeline",
        "Zooming and moving are animated.", "Mărirea și deplasarea sunt animate.",
    ),
    Setting(
        "lanes", "family", ("family", "type", "actor", "country", "source", "none"), "timeline",
        "How new projects are divided into lanes.", "Cum se împart pe benzi proiectele noi.",
    ),
    Setting(
        "filtered_out", "hide", ("hide", "dim"), "timeline",
        "Whether events that the filters leave out vanish or turn pale.",
        "Dacă evenimentele lăsate afară de filtre dispar sau pălesc.",
    ),
    Setting(
        "knowledge_layer", True, (), "timeline",
        "Known dates of treaties are shown as a pale layer.",
        "Datele cunoscute ale tratatelor se arată ca un strat pal.",
    ),
    Setting(
        "confidence", 0.5, (0.5, 1.0), "reading",
        "Events that are less sure than this are not shown at first.",
        "Evenimentele mai puțin sigure decât atât nu se arată la început.",
    ),
    Setting(
        "workers", 0, (0, 16), "reading",
        "How many articles are read at the same time; 0 suits the computer.",
        "Câte articole se citesc în același timp; 0 se potrivește calculatorului.",
    ),
    Setting(
        "watch_folder", "", (), "reading",
        "New articles in this folder are imported by themselves; empty: none.",
        "Articolele noi din acest dosar se importă singure; gol: niciunul.",
    ),
    Setting(
        "extractors", "", (), "reading",
        "Names of installed extractors that read articles beside the rules, separated by commas; empty: none.",
        "Numele extractoarelor instalate care citesc pe lângă reguli, despărțite prin virgule; gol: niciunul.",
    ),
    Setting(
        "backups", True, (), "projects",
        "A copy of each project is made before the first work of a day; the last seven are kept.",
        "Înaintea primei modificări dintr-o zi se face o copie a proiectului; se păstrează ultimele șapte.",
    ),
    Setting(
        "reopen_last", True, (), "projects",
        "The last project is opened at the start.", "La pornire se deschide ultimul proiect.",
    ),
)  # fmt: skip
