"""From a project to what the exporters are given."""

from __future__ import annotations

from dataclasses import replace

from timeline.model import Article, Claim
from timeline.model.calendar import iso_day

from .data import ExportData, ExportEvent, sort_key
from .options import Exported, ExportOptions

UNTITLED = {"en": "Timeline", "ro": "Cronologie"}


def gather(project: Exported, options: ExportOptions) -> ExportData:
    """The events that the options choose, with the claims they count (known until a day, if so asked) and articles."""
    events = project.events(options.chosen)
    rows, articles = [], dict[str, Article]()
    for event in events:
        claims = tuple(claim for claim in map(project.claim, event.claim_ids) if claim is not None)
        for claim in claims:
            _keep_article(project, claim, articles)
        told = tuple(claim for claim in claims if claim.article_id)  # one made by hand has no sentence to show
        rows.append(ExportEvent(event, told))
    knowledge, language = project.knowledge, options.language
    return ExportData(
        events=tuple(sorted(rows, key=sort_key)),
        articles=articles,
        language=language,
        type_labels={key: kind.label(language) for key, kind in knowledge.event_types.items()},
        status_labels={key: status.label(language) for key, status in knowledge.statuses.items()},
        families={key: kind.family for key, kind in knowledge.event_types.items()},
        family_labels={key: family.label(language) for key, family in knowledge.families.items()},
        colours={key: family.light for key, family in knowledge.families.items()},
        project=project.name or UNTITLED.get(language, UNTITLED["en"]),
        today=iso_day(options.day),
        grades=project.grades(),
    )


def _keep_article(project: Exported, claim: Claim, articles: dict[str, Article]) -> None:
    """Keeps a claim's article under the project's id, which is unique where a given one need not be."""
    if not claim.article_id or claim.article_id in articles:
        return
    stored = project.article(claim.article_id)
    if stored is not None:
        articles[claim.article_id] = replace(stored.article, given_id=claim.article_id)
