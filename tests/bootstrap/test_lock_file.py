"""What a lock says, and what of it an interpreter has."""

from pathlib import Path

import pytest

from timeline.bootstrap.lock_file import Pin, lock_hash, missing, pins

LOCK = """\
alpha==1.0 \\
    --hash=sha256:00
Beta_two==2.0 ; sys_platform == 'win32' \\
    --hash=sha256:00
gamma==3.1 ; python_full_version < '3.12' \\
    --hash=sha256:00
gamma==3.2 ; python_full_version >= '3.12' \\
    --hash=sha256:00
"""


def install(folder: Path, name: str, version: str) -> None:
    """Put into a folder what pip leaves of an installed package."""
    info = folder / f"{name}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", "utf-8")


def test_a_lock_names_packages_their_versions_and_which_are_for_one_platform() -> None:
    assert pins(LOCK) == (
        Pin("alpha", frozenset({"1.0"}), is_optional=False),
        Pin("beta-two", frozenset({"2.0"}), is_optional=True),
        Pin("gamma", frozenset({"3.1", "3.2"}), is_optional=False),
    )


def test_nothing_is_missing_where_each_package_has_one_of_its_versions(tmp_path: Path) -> None:
    install(tmp_path, "Alpha", "1.0")
    install(tmp_path, "gamma", "3.2")
    assert missing(pins(LOCK), [str(tmp_path)]) == ()


@pytest.mark.parametrize(
    ("installed", "expected"),
    [
        pytest.param({}, ("alpha", "gamma"), id="none at all"),
        pytest.param({"alpha": "1.1", "gamma": "3.1"}, ("alpha",), id="another version"),
        pytest.param(
            {"alpha": "1.0", "gamma": "3.1", "beta_two": "1"}, ("beta-two",), id="optional, but another version"
        ),
    ],
)
def test_what_is_absent_or_of_another_version_is_missing(
    tmp_path: Path, installed: dict[str, str], expected: tuple[str, ...]
) -> None:
    for name, version in installed.items():
        install(tmp_path, name, version)
    assert missing(pins(LOCK), [str(tmp_path)]) == expected


def test_a_package_folder_without_a_name_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "broken-1.dist-info").mkdir()
    assert missing(pins("alpha==1.0 \\\n"), [str(tmp_path)]) == ("alpha",)


def test_line_ends_of_another_system_do_not_change_the_hash(tmp_path: Path) -> None:
    unix, windows, other = tmp_path / "unix", tmp_path / "windows", tmp_path / "other"
    unix.write_bytes(b"a==1\nb==2\n")
    windows.write_bytes(b"a==1\r\nb==2\r\n")
    other.write_bytes(b"a==1\nb==3\n")
    assert lock_hash(unix) == lock_hash(windows) != lock_hash(other)
