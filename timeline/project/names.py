"""Names of undo steps in the user's words, English and Romanian."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.storage import Step

from . import commands
from .commands import Command

Names = dict[str, str]

_FIELDS = {
    "when": ("date", "data"), "type": ("type", "tipul"), "status": ("status", "starea"), "title": ("title", "titlul"),
    "place": ("place", "locul"), "instrument": ("treaty", "tratatul"), "actors": ("participants", "participanții"),
}  # fmt: skip


def command_name(command: Command, language: str) -> str:
    """The command's name in a language, English where that has none."""
    names = command_names(command)
    return names.get(language, names["en"])


def command_names(command: Command) -> Names:
    """The command's name in every language."""
    return _NAMES[type(command)](command)


def import_names(articles: int) -> Names:
    """The name of an import."""
    return _pair(f"Import {_en(articles, 'article')}", f"Importă {_ro(articles, 'un articol', 'articole')}")


def merge_project_names(name: str) -> Names:
    """The name of taking another project in."""
    return _pair(f"Merge project {name}", f"Adaugă proiectul {name}")


def _pair(english: str, romanian: str) -> Names:
    return {"en": english, "ro": romanian}


def _en(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _ro(count: int, one: str, many: str) -> str:
    """Romanian has three forms: one, few, and "de" from 20 on (and for numbers that end in 00 or 20 to 99)."""
    if count == 1:
        return one
    return f"{count} {many}" if count == 0 or 0 < count % 100 < 20 else f"{count} de {many}"


def _events(ids: Sequence[str]) -> tuple[str, str]:
    return _en(len(ids), "event"), _ro(len(ids), "un eveniment", "evenimente")


def _with_events(english: str, romanian: str) -> Callable[[tuple[str, ...]], Names]:
    def name(ids: tuple[str, ...]) -> Names:
        en, ro = _events(ids)
        return _pair(english.format(en), romanian.format(ro))

    return name


_MERGE = _with_events("Merge {}", "Unește {}")
_HIDE = _with_events("Hide {}", "Ascunde {}")
_SHOW = _with_events("Show {} again", "Arată din nou {}")
_STAR = _with_events("Star {}", "Marchează cu stea {}")
_UNSTAR = _with_events("Take the star from {}", "Scoate steaua de la {}")
_ACCEPT = _with_events("Accept {}", "Acceptă {}")


def _field(english: str, romanian: str, field: str) -> Names:
    en, ro = _FIELDS[field]
    return _pair(english.format(en), romanian.format(ro))


def _fixed(english: str, romanian: str) -> Callable[[Command], Names]:
    return lambda command: _pair(english, romanian)


def _named(english: str, romanian: str) -> Callable[..., Names]:
    return lambda command: _pair(english.format(command.title), romanian.format(command.title))


def _graded(grade: str) -> Names:
    if grade:
        return _pair(f"Grade a source {grade}", f"Notează o sursă cu {grade}")
    return _pair("Take the grade from a source", "Scoate nota unei surse")


_NAMES: dict[type, Callable[..., Names]] = {
    commands.DeleteArticles: lambda command: _pair(
        f"Delete {_en(len(command.article_ids), 'article')}",
        f"Șterge {_ro(len(command.article_ids), 'un articol', 'articole')}",
    ),
    commands.SetArticleDate: _fixed("Set the article's date", "Stabilește data articolului"),
    commands.SetArticleLanguage: _fixed("Set the article's language", "Stabilește limba articolului"),
    commands.ReadAgain: lambda command: _pair(
        f"Read {_en(len(command.article_ids), 'article')} again" if command.article_ids else "Read all articles again",
        f"Recitește {_ro(len(command.article_ids), 'un articol', 'articole')}"
        if command.article_ids
        else "Recitește toate articolele",
    ),
    commands.SetField: lambda command: _field("Change the {}", "Schimbă {}", command.field),
    commands.SetActors: lambda command: _field("Change the {}", "Schimbă {}", "actors"),
    commands.ClearField: lambda command: _field("Reset the {}", "Readu {}", command.field),
    commands.MergeEvents: lambda command: _MERGE(command.event_ids),
    commands.SplitEvent: _fixed("Split the event", "Împarte evenimentul"),
    commands.NotSame: _fixed("Not the same event", "Nu este același eveniment"),
    commands.HideEvents: lambda command: (_HIDE if command.hidden else _SHOW)(command.event_ids),
    commands.StarEvents: lambda command: (_STAR if command.starred else _UNSTAR)(command.event_ids),
    commands.AcceptEvents: lambda command: _ACCEPT(command.event_ids),
    commands.SetNote: _fixed("Change the note", "Schimbă nota"),
    commands.UseClaim: _fixed("Use this source", "Folosește această sursă"),
    commands.KeepBoth: _fixed("Keep both claims", "Păstrează ambele relatări"),
    commands.NewEvent: _named("Add the event “{}”", "Adaugă evenimentul „{}”"),
    commands.AddEra: _named("Add the era “{}”", "Adaugă epoca „{}”"),
    commands.ChangeEra: _named("Change the era “{}”", "Schimbă epoca „{}”"),
    commands.RemoveEra: _fixed("Remove the era", "Elimină epoca"),
    commands.SaveView: _named("Save the view “{}”", "Salvează vederea „{}”"),
    commands.RemoveView: _named("Remove the view “{}”", "Elimină vederea „{}”"),
    commands.GradeSource: lambda command: _graded(command.reliability + command.credibility),
    commands.SetProjectValue: _fixed("Change the project", "Schimbă proiectul"),
}


def name_of(step: Step | None, language: str) -> str | None:
    """A step's name in a language, in English where it has none; None for no step."""
    return None if step is None else step.names.get(language, step.names.get("en", ""))
