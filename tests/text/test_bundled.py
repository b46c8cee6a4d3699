"""Files of packages, which are found and not imported."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import policytext
from policytext.text.bundled import read_bundled


def test_a_file_of_a_package():
    assert "\n就业 " in read_bundled("jieba", "dict.txt")


def test_a_package_that_is_not_installed_is_named():
    with pytest.raises(ModuleNotFoundError, match="no package 'no_such_package' is installed"):
        read_bundled("no_such_package", "dict.txt")


def test_a_file_that_a_package_lacks():
    with pytest.raises(OSError, match=r"none\.toml"):
        read_bundled("policytext.data", "none.toml")


def test_a_package_in_an_archive(tmp_path):
    source = Path(policytext.__file__).parent
    with zipfile.ZipFile(tmp_path / "library.zip", "w") as archive:
        for path in source.rglob("*.*"):
            if path.suffix in {".py", ".toml"}:
                archive.write(path, path.relative_to(source.parent))
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'library.zip')!r}); import policytext; "
        "print(policytext.__file__.count('library.zip'), policytext.find_quantities('新增就业5780人')[0].unit)"
    )
    run = subprocess.run([sys.executable, "-X", "utf8", "-c", code], capture_output=True, text=True, encoding="utf-8")
    assert run.stdout.split() == ["1", "人"], run.stderr
