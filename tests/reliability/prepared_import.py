"""A process that imports prepared readings one by one and says what is durable, until somebody kills it.

python -m tests.reliability.prepared_import PROJECT.gtl SEED COUNT
"""

import sys
from pathlib import Path

from tests.project.opened import prepared_project
from tests.project.readings import PreparedPool, call
from timeline.model import ImportOutcome


def main(path: Path, seed: int, count: int) -> None:
    """Imports `count` articles and prints the id of each that is answered."""

    def say(outcome: ImportOutcome) -> None:
        print(outcome.status, outcome.article_id, flush=True)

    days = [f"2026-{1 + number % 12:02d}-{1 + number % 28:02d}" for number in range(count)]
    readings = [call(f"{seed}-{number}", day) for number, day in enumerate(days)]
    project = prepared_project(path)
    pool = PreparedPool(*readings)
    project.prepare(pool)
    project.import_files(pool.sources(), on_outcome=say)
    project.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
