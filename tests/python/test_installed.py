"""What an installed library does with nothing else beside it; `./dev test-wheel` runs these where only pytest is."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from importlib.metadata import distribution
from io import BytesIO

import pytest
import reportlib
from reportlib import Denominator, Dictionary

HEAVY = ["altair", "duckdb", "numpy", "openpyxl", "pandas", "polars", "pyarrow", "pypdfium2", "rich", "concurrent.futures", "webbrowser"]


def test_import_brings_nothing_heavy() -> None:
    code = f"import sys, reportlib, reportlib.cli; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "gbk", "gb18030", "hz-gb-2312", "big5", "euc-kr", "shift_jis"])
def test_charsets(charset: str) -> None:
    """ICU's converters are there."""
    codec = "hz" if charset == "hz-gb-2312" else charset
    assert reportlib.parse("加工5%。\n".encode(codec), charset=charset).text == "加工5%。\n"


def test_traditional_characters() -> None:
    """ICU's transliterator is there."""
    (fact,) = reportlib.parse("2023年，全縣實現地區生產總值580億元。").observations
    assert fact.indicator == "gdp"


def test_words() -> None:
    """ICU's dictionary of Chinese words is there."""
    document = reportlib.parse("一、重点工作\n保护生态环境，建设美丽乡村。\n")
    counted = reportlib.attention(document, Dictionary.preset("environment"), denominator=Denominator.words)
    assert counted["size"][0] == 9  # 一 重点 工作 保护 生态 环境 建设 美丽 乡村


def test_word_files() -> None:
    """libzip and libxml2 are there."""
    body = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>增加5%</w:t></w:r></w:p></w:body></w:document>'
    with zipfile.ZipFile(file := BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", body)
    assert reportlib.parse(file.getvalue()).text.strip() == "增加5%"


def test_a_word_file_under_a_password() -> None:
    """What decrypts is not there, and not asked."""
    with zipfile.ZipFile(file := BytesIO(), "w") as archive:
        archive.writestr("word/document.xml", "<w/>" * 50)
    data = bytearray(file.getvalue())
    for header in (b"PK\x03\x04", b"PK\x01\x02"):
        data[data.index(header) + (6 if header[2] == 3 else 8)] |= 1  # encrypted, says its flag
    with pytest.raises(reportlib.Error, match="protected by a password"):
        reportlib.parse(bytes(data))


def test_the_wheel_says_what_it_brings() -> None:
    files = {str(file): file.size or 0 for file in distribution("govreportlib").files or []}
    brought = {name: size for name, size in files.items() if ".libs/" in name}
    if not brought:
        pytest.skip("not from a wheel that brings its libraries along")
    licences = [name for name in files if ".dist-info/licenses/" in name]
    assert all(any(library in name for name in licences) for library in ("icu", "xml2", "zip", "md4c", "pybind11")), licences
    assert any(name.endswith("licenses/LICENSE") for name in licences)
    assert any(".dist-info/sboms/" in name for name in files)
    assert all(size < 100_000 for name, size in brought.items() if "crypto" in name)
    assert sum(size for name, size in brought.items() if "icudata" in name) < 12_000_000
